import { quoteSheet } from '../area/area';
import { equalNames } from '../equal-names';
import { sheetsOfPrefix } from './reference';
import { tokenise } from './tokens';
import type { Token } from './tokens';

const prefixed = /^((?:'(?:[^']|'')+'|[^'!]+)!)(.*)$/su;

/** A formula after a sheet was renamed, or deleted if the new name is null. */
export function renameSheetIn(formula: string, sheet: string, renamed: string | null): string {
  return tokenise(formula)
    .map(({ kind, text }) => {
      const [, prefix, rest = ''] = kind === 'other' ? [] : (prefixed.exec(text) ?? []);
      if (prefix === undefined) return text;
      const names = sheetsOfPrefix(prefix);
      if (!names.some((name) => equalNames(name, sheet))) return text;
      if (renamed === null) return names.length === 1 ? `#REF!${rest}` : text;
      return `${quoteSheets(names.map((name) => (equalNames(name, sheet) ? renamed : name)))}!${rest}`;
    })
    .join('');
}

/** A formula after a table was renamed. */
export function renameTableIn(formula: string, table: string, renamed: string): string {
  return tokenise(formula)
    .map((token, n, tokens) => {
      if (token.kind === 'structured' && equalNames(token.table, table)) {
        return token.prefix + renamed + token.brackets;
      }
      const isCall = tokens[n + 1]?.text === '(';
      return token.kind === 'name' && !isCall && equalNames(token.text, table)
        ? renamed
        : token.text;
    })
    .join('');
}

/** A column of a table that got another name, and the formula that may refer to it. */
interface RenamedColumn {
  readonly table: string;
  /** The table in which the formula stands. A reference to that table can leave out its name. */
  readonly ownTable: string | null;
  readonly column: string;
  readonly renamed: string;
}

/** A formula after a column of a table was renamed. */
export function renameColumnIn(
  formula: string,
  { table, ownTable, column, renamed }: RenamedColumn,
): string {
  if (!formula.includes('[')) return formula;
  const isMeant = (token: Token & { kind: 'structured' }): boolean =>
    equalNames(token.table === '' ? (ownTable ?? '') : token.table, table);
  return tokenise(formula)
    .map((token) =>
      token.kind === 'structured' && isMeant(token)
        ? token.prefix + token.table + renameInBrackets(token.brackets, column, renamed)
        : token.text,
    )
    .join('');
}

/** In brackets or after `@` there is a column, or an item that starts with `#`. */
function renameInBrackets(brackets: string, column: string, renamed: string): string {
  return brackets.replaceAll(
    /(\[@?)((?:[^[\]@']|'.)+)(?=\])/g,
    (whole: string, open: string, name: string) => {
      if (!equalNames(unescaped(name), column)) return whole;
      // After `@`, only a plain word needs no brackets of its own.
      const isWord = /^[\p{L}\p{N}_]+$/u.test(renamed);
      return open === '[@' && !isWord ? `[@[${escaped(renamed)}]` : open + escaped(renamed);
    },
  );
}

function quoteSheets(names: readonly string[]): string {
  const [only = ''] = names;
  if (names.length === 1) return quoteSheet(only);
  const isPlain = names.every((name) => quoteSheet(name) === name);
  return isPlain ? names.join(':') : `'${names.join(':').replaceAll("'", "''")}'`;
}

function unescaped(name: string): string {
  return name.replaceAll(/'(.)/g, '$1');
}

/** In structured references an apostrophe escapes these characters. */
function escaped(name: string): string {
  return name.replaceAll(/[[\]#'@]/g, "'$&");
}
