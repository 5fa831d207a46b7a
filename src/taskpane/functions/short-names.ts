import type { DefinedName } from '../../excel/defined-names';
import { qualified, type FunctionHelp } from './function-help';

/**
 * The name under which a function can be typed without its namespace: a LAMBDA of the workbook that
 * passes its arguments on. An optional one that is left out becomes empty text, which every function
 * of ours takes as left out.
 */
export function shortName({ id, parameters }: FunctionHelp, namespace: string): DefinedName {
  const declared = parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name));
  const passed = parameters.map(({ name, isOptional }) =>
    isOptional ? `IF(ISOMITTED(${name}),"",${name})` : name,
  );
  const call = `${qualified(id, namespace)}(${passed.join(',')})`;
  return { name: id, formula: `=LAMBDA(${[...declared, call].join(',')})` };
}

/** Whether a name is one of ours: a LAMBDA that calls the function of the same name. */
export function isShortName({ name, formula }: DefinedName, namespace: string): boolean {
  const text = formula.toUpperCase().replace(/\s/g, '');
  return (
    text.startsWith('=LAMBDA(') && text.includes(`,${qualified(name, namespace)}(`.toUpperCase())
  );
}
