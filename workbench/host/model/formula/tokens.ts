import { readReference } from './reference';
import type { Reference } from './reference';

/** A token of a formula. The texts of all tokens, joined, are the formula. */
export type Token =
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference }
  /** `Stock[On hand]`, or `[@Price]` with an empty table. */
  | {
      readonly kind: 'structured';
      readonly text: string;
      readonly prefix: string;
      readonly table: string;
      readonly brackets: string;
    }
  /** A defined name, a table or a function, with its sheet if the formula has one. */
  | { readonly kind: 'name'; readonly text: string }
  /** Operators, numbers, strings, errors, spaces. */
  | { readonly kind: 'other'; readonly text: string };

const string = /"(?:[^"]|"")*"?/y;
const error = /#(?:N\/A|[A-Z]+[!?]|DIV\/0!)/iy;
const number = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy;
/** A sheet or a range of sheets, quoted or not, also of another workbook, with the `!` after it. */
const sheet =
  /(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/uy;
const cells = /\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(!\\?[])/iuy;
const columns = /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(!\\?[$])/iuy;
const rows = /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.(!\\?[$])/uy;
const word = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

/**
 * Splits a formula into tokens. Cell addresses in strings, in structured references and in names such as
 * LOG10 are not references.
 */
export function tokenise(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  const fixed = match(string, formula, at) ?? match(error, formula, at);
  if (fixed !== null) return { kind: 'other', text: fixed };
  const prefix = match(sheet, formula, at) ?? '';
  const reference = referenceAt(formula, at + prefix.length, prefix);
  if (reference) return reference;
  const name = match(word, formula, at + prefix.length) ?? '';
  const afterName = at + prefix.length + name.length;
  if (formula[afterName] === '[') {
    const brackets = bracketsAt(formula, afterName);
    return { kind: 'structured', text: prefix + name + brackets, prefix, table: name, brackets };
  }
  if (prefix + name !== '') return { kind: 'name', text: prefix + name };
  return { kind: 'other', text: match(number, formula, at) ?? formula.charAt(at) };
}

function referenceAt(formula: string, at: number, prefix: string): Token | null {
  const written =
    match(cells, formula, at) ??
    match(singleCell, formula, at) ??
    match(columns, formula, at) ??
    match(rows, formula, at);
  const reference = written === null ? null : readReference(prefix, written);
  return reference && { kind: 'reference', text: prefix + (written ?? ''), reference };
}

/** The first cell of a range whose end is no address, such as `A1:INDEX(B:B,3)`. */
const singleCell = /\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!\\?[])/iuy;

/** The text from an opening bracket to its closing one. An apostrophe escapes the next character. */
function bracketsAt(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return formula.slice(from, at + 1);
  }
  return formula.slice(from);
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
