/** The help on a custom function. The build makes it from the function's doc comment. */
export interface FunctionHelp {
  /** Its name without the namespace. */
  readonly id: string;
  readonly category: string;
  readonly meaning: string;
  readonly formula: string;
  readonly source: string;
  readonly parameters: readonly FunctionParameter[];
  readonly examples: readonly FunctionExample[];
}

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
}

/** A formula with constant arguments, and its result. */
export interface FunctionExample {
  readonly formula: string;
  readonly gives: string;
}

/** `SAFETYSTOCK(demand, lead_time, [service_level])`, as it is typed in this build. */
export function signatureOf({ id, parameters }: FunctionHelp, namespace: string): string {
  const list = parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name));
  return `${qualified(id, namespace)}(${list.join(', ')})`;
}

/** The name as used in cells: with the namespace, if there is one. */
export function qualified(id: string, namespace: string): string {
  return namespace === '' ? id : `${namespace}.${id}`;
}

/** Finds the functions whose name, meaning or arguments contain every word of the search. */
export function searchFunctions(
  help: readonly FunctionHelp[],
  search: string,
): readonly FunctionHelp[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return help.filter((one) => {
    const names = one.parameters.map(({ name }) => name.replaceAll('_', ' '));
    const text = [one.id, one.category, one.meaning, one.source, ...names].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** An example with the namespace of this build in place of `INV`. */
export function formulaIn(example: string, namespace: string): string {
  return example.replaceAll('INV.', namespace === '' ? '' : `${namespace}.`);
}
