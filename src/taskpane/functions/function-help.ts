/** What the pane says of a custom function; made from the function's own comment when the site is built. */
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

/** A formula of constants, and what it shows. */
export interface FunctionExample {
  readonly formula: string;
  readonly gives: string;
}

/** `SAFETYSTOCK(demand, lead_time, [service_level])`, as it is typed in this build. */
export function signatureOf({ id, parameters }: FunctionHelp, namespace: string): string {
  const list = parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name));
  return `${qualified(id, namespace)}(${list.join(', ')})`;
}

/** The name that cells use: with the namespace, if this build has one. */
export function qualified(id: string, namespace: string): string {
  return namespace === '' ? id : `${namespace}.${id}`;
}

/** The functions in which every word of a search occurs: in the name, the meaning or an argument. */
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

/** An example, written with the namespace `INV`, as this build's cells would have it. */
export function formulaIn(example: string, namespace: string): string {
  return example.replaceAll('INV.', namespace === '' ? '' : `${namespace}.`);
}
