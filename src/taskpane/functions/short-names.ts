import type { DefinedName } from '../../excel/defined-names';
import { qualified, type FunctionHelp } from './function-help';

/**
 * A workbook name that calls a function without its namespace: a LAMBDA that passes its arguments
 * on. It passes an omitted argument as empty text, which our functions treat as omitted.
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
