import { closingIndex, formulaTokens, isWord } from './formula-tokens';
import { DOTTED_FUNCTIONS, FUTURE_FUNCTIONS, SHEET_FUNCTIONS } from './future-functions';

/**
 * A formula in the form that a file keeps, without its leading `=`.
 *
 * @param table the table in which the cell stands, for references such as `[@Quantity]`; null outside any
 */
export function formulaToFile(formula: string, table: string | null): string {
  const tokens = formulaTokens(formula.replace(/^=/, ''));
  return stored(tokens, { table, parameters: parametersOf(tokens) }).join('');
}

interface Surroundings {
  readonly table: string | null;
  /** The names, in small letters, that LET and LAMBDA introduce, with how the place that does spells them. */
  readonly parameters: ReadonlyMap<string, string>;
}

function stored(tokens: readonly string[], around: Surroundings): string[] {
  const out: string[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const token = tokens[n]!;
    if (token === '@') {
      const end = operandEnd(tokens, n + 1);
      out.push('_xlfn.SINGLE(', ...stored(tokens.slice(n + 1, end), around), ')');
      n = end - 1;
    } else if (token === '#' && isWord(tokens[n - 1])) {
      const start = referenceStart(out);
      out.splice(start, 0, '_xlfn.ANCHORARRAY(');
      out.push(')');
    } else if (token.startsWith('[')) {
      out.push(bracket(token, isWord(tokens[n - 1]), around));
    } else {
      out.push(word(token, tokens[n + 1] === '(', around));
    }
  }
  return out;
}

function word(token: string, isCalled: boolean, { parameters }: Surroundings): string {
  if (!isWord(token)) return token;
  if (parameters.has(token.toLowerCase())) return `_xlpm.${token}`;
  if (!isCalled) return token;
  const name = token.toUpperCase();
  if (SHEET_FUNCTIONS.has(name)) return `_xlfn._xlws.${name}`;
  if (FUTURE_FUNCTIONS.has(name)) return `_xlfn.${name}`;
  if (!/^[A-Z_]\w*(\.\w+)+$/i.test(token) || DOTTED_FUNCTIONS.has(name)) return token;
  return `_xldudf_${token.replaceAll('.', '_')}`;
}

function bracket(token: string, followsName: boolean, around: Surroundings): string {
  const inner = token.slice(1, -1);
  const parameter = around.parameters.get(inner.toLowerCase());
  if (!followsName && parameter === 'optional') return `_xlop.${inner}`;
  if (!inner.startsWith('@')) return token;
  const name = followsName ? '' : (around.table ?? '');
  const column = inner.slice(1);
  if (column === '') return `${name}[#This Row]`;
  return `${name}[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
}

/** What LET and LAMBDA introduce. `[name]` is a parameter that may be left out. */
function parametersOf(tokens: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  tokens.forEach((token, n) => {
    const isLet = /^let$/i.test(token);
    if (tokens[n + 1] !== '(' || (!isLet && !/^lambda$/i.test(token))) return;
    const given = argumentsFrom(tokens, n + 1);
    given.slice(0, -1).forEach((argument, place) => {
      if (isLet && place % 2 === 1) return;
      const [name = '', ...more] = argument.filter((part) => part.trim() !== '');
      if (more.length > 0) return;
      const optional = /^\[([^[\]@#]+)\]$/.exec(name)?.[1];
      if (optional !== undefined) found.set(optional.toLowerCase(), 'optional');
      else if (isWord(name)) found.set(name.toLowerCase(), 'required');
    });
  });
  return found;
}

function argumentsFrom(tokens: readonly string[], open: number): string[][] {
  const given: string[][] = [[]];
  for (let n = open + 1, depth = 0; n < closingIndex(tokens, open); n += 1) {
    const token = tokens[n]!;
    if (token === '(' || token === '{') depth += 1;
    if (token === ')' || token === '}') depth -= 1;
    if (token === ',' && depth === 0) given.push([]);
    else given.at(-1)!.push(token);
  }
  return given;
}

/** The end of a reference, a structured reference or a call that starts at an index. */
function operandEnd(tokens: readonly string[], start: number): number {
  let end = start + 1;
  while (tokens[end] === '!' || (tokens[end - 1] === '!' && end < tokens.length)) end += 1;
  if (tokens[end]?.startsWith('[')) end += 1;
  if (tokens[end] === '(') end = closingIndex(tokens, end) + 1;
  if (tokens[end] === ':') return operandEnd(tokens, end + 1);
  return end;
}

/** Where the reference that ends a list of tokens begins, with its sheet. */
function referenceStart(tokens: readonly string[]): number {
  return tokens.at(-2) === '!' ? tokens.length - 3 : tokens.length - 1;
}
