/** A formula with nothing but constants in it, as the examples in the help are. */
export interface ExampleCall {
  readonly id: string;
  /** A constant, a matrix for an array constant such as `{1,2;3,4}`, null for one left out. */
  readonly args: readonly unknown[];
}

/** Reads `=INV.EOQ(1200, 50, 2.4)`. Throws for whatever is more than constants. */
export function readExample(formula: string): ExampleCall {
  const match = /^=INV\.([A-Z.]+)\((.*)\)$/s.exec(formula);
  if (match === null) throw new Error(`Not a call of one function: ${formula}`);
  const [, id = '', list = ''] = match;
  return { id, args: split(list, ',').map(readValue) };
}

/** Reads what an example shows: a constant, or `{…}` for what it spills. */
export function readValue(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (trimmed.startsWith('{')) {
    return split(trimmed.slice(1, -1), ';').map((row) => split(row, ',').map(readValue));
  }
  if (trimmed.startsWith('"')) return trimmed.slice(1, -1);
  if (/^(TRUE|FALSE)$/.test(trimmed)) return trimmed === 'TRUE';
  const number = Number(trimmed);
  if (Number.isNaN(number)) throw new Error(`Not a constant: ${trimmed}`);
  return number;
}

/** Splits at a separator that stands in no braces or quotes. */
function split(text: string, separator: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && character === '{') depth += 1;
    if (!isQuoted && character === '}') depth -= 1;
    if (character === separator && depth === 0 && !isQuoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
