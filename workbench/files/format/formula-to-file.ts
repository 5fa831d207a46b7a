import { tokenise } from '../../host/model/formula/tokens';
import type { Token } from '../../host/model/formula/tokens';
import { closingIndex } from './closing-index';
import { DOTTED_FUNCTIONS, FUTURE_FUNCTIONS, SHEET_FUNCTIONS } from './future-functions';

/**
 * A formula in the form that a file holds, without its leading `=`.
 *
 * @param table the table in which the cell stands, for references such as `[@Quantity]`; null outside any
 */
export function formulaToFile(formula: string, table: string | null): string {
  const tokens = tokenise(formula.replace(/^=/, ''));
  return stored(tokens, { table, parameters: parametersOf(tokens) }).join('');
}

interface Surroundings {
  readonly table: string | null;
  /** The parameters of LET and LAMBDA, in lower case, and whether each is optional. */
  readonly parameters: ReadonlyMap<string, string>;
}

function stored(tokens: readonly Token[], around: Surroundings): string[] {
  const out: string[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const token = tokens[n]!;
    if (token.text === '@') {
      const end = operandEnd(tokens, n + 1);
      out.push(`_xlfn.SINGLE(${stored(tokens.slice(n + 1, end), around).join('')})`);
      n = end - 1;
    } else if (token.text === '#' && tokens[n - 1] && tokens[n - 1]!.kind !== 'other') {
      out.push(`_xlfn.ANCHORARRAY(${out.pop() ?? ''})`);
    } else if (token.kind === 'structured') {
      out.push(token.prefix + structured(token.table, token.brackets, around));
    } else {
      out.push(word(token, tokens[n + 1]?.text === '(', around));
    }
  }
  return out;
}

function word({ kind, text }: Token, isCalled: boolean, { parameters }: Surroundings): string {
  if (kind === 'other') return text;
  if (parameters.has(text.toLowerCase())) return `_xlpm.${text}`;
  if (!isCalled) return text;
  const name = text.toUpperCase();
  if (SHEET_FUNCTIONS.has(name)) return `_xlfn._xlws.${name}`;
  if (FUTURE_FUNCTIONS.has(name)) return `_xlfn.${name}`;
  if (!/^[A-Z_]\w*(\.\w+)+$/i.test(text) || DOTTED_FUNCTIONS.has(name)) return text;
  return `_xldudf_${text.replaceAll('.', '_')}`;
}

function structured(table: string, brackets: string, around: Surroundings): string {
  const inner = brackets.slice(1, -1);
  const parameter = around.parameters.get(inner.toLowerCase());
  if (table === '' && parameter === 'optional') return `_xlop.${inner}`;
  if (!inner.startsWith('@')) return table + brackets;
  const name = table === '' ? (around.table ?? '') : table;
  const column = inner.slice(1);
  if (column === '') return `${name}[#This Row]`;
  return `${name}[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
}

/** The parameters of LET and LAMBDA. `[name]` is an optional parameter. */
function parametersOf(tokens: readonly Token[]): Map<string, string> {
  const found = new Map<string, string>();
  tokens.forEach((token, n) => {
    const isLet = /^let$/i.test(token.text);
    if (tokens[n + 1]?.text !== '(' || (!isLet && !/^lambda$/i.test(token.text))) return;
    const given = argumentsFrom(tokens, n + 1);
    given.slice(0, -1).forEach((argument, place) => {
      if (isLet && place % 2 === 1) return;
      const [name, ...more] = argument.filter(({ text }) => text.trim() !== '');
      if (!name || more.length > 0) return;
      const optional = /^\[([^[\]@#]+)\]$/.exec(name.text)?.[1];
      if (optional !== undefined) found.set(optional.toLowerCase(), 'optional');
      else if (name.kind === 'name') found.set(name.text.toLowerCase(), 'required');
    });
  });
  return found;
}

function argumentsFrom(tokens: readonly Token[], open: number): Token[][] {
  const given: Token[][] = [[]];
  for (let n = open + 1, depth = 0; n < closingIndex(tokens, open); n += 1) {
    const token = tokens[n]!;
    if (token.text === '(' || token.text === '{') depth += 1;
    if (token.text === ')' || token.text === '}') depth -= 1;
    if (token.text === ',' && depth === 0) given.push([]);
    else given.at(-1)!.push(token);
  }
  return given;
}

/** The end of a reference, a spill, a call or a pair of brackets that starts at an index. */
function operandEnd(tokens: readonly Token[], start: number): number {
  let end = start + 1;
  const open = [start, end].find((at) => tokens[at]?.text === '(');
  if (open !== undefined) end = closingIndex(tokens, open) + 1;
  if (tokens[end]?.text === '#') end += 1;
  return tokens[end]?.text === ':' ? operandEnd(tokens, end + 1) : end;
}
