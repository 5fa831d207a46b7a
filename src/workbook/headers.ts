import { headerWithoutUnit } from './forms/header-unit';
import type { Cell } from './port';
import type { InputColumn } from './input-tables';
import { kindOf } from './reading/column-kinds';

/** A name without case, spaces, underscores, punctuation and accents: `Qty on-hand*` is `qtyonhand`. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('ł', 'l');
}

/** The normalised forms of a header: with and without a unit in brackets. */
export function headerForms(header: string): readonly string[] {
  const withoutUnit = header.replace(/[([{].*?[)\]}]/g, '');
  return [...new Set([normaliseName(header), normaliseName(withoutUnit)])].filter(Boolean);
}

/** Whether a header is a column's name and a unit behind it: `Lead time in weeks`, `Stock cases`. */
function isWithUnit(header: Cell, column: string, name: string): boolean {
  const kind = kindOf(column);
  if (typeof header !== 'string' || (kind !== 'time' && kind !== 'quantity')) return false;
  const bare = headerWithoutUnit(header, kind);
  return bare !== null && normaliseName(bare) === name;
}

/** A second header for a column that was already found. */
export interface DuplicateHeader {
  readonly column: string;
  readonly index: number;
}

/** In a stored mapping: no header of the workbook stands for the column. */
export const NO_HEADER = '(not read)';

/** Assigns headers to columns of the contract. */
export interface HeaderMatch {
  /** Column name to index in the header row. */
  readonly columns: ReadonlyMap<string, number>;
  readonly duplicates: readonly DuplicateHeader[];
  /** Columns whose stored mapping names a missing header. */
  readonly lostMappings: readonly string[];
}

/**
 * Matches a header row to columns. A stored mapping has priority, also one to no header; then the contract's own name, then
 * synonyms in their listed order. Among equal headers the leftmost one is used.
 */
export function matchHeaders(
  headers: readonly Cell[],
  columns: readonly InputColumn[],
  mapping: Readonly<Record<string, string>> = {},
): HeaderMatch {
  const forms = headers.map((header) => (typeof header === 'string' ? headerForms(header) : []));
  const taken = new Map<number, string>();
  const found = new Map<string, number>();
  const lostMappings: string[] = [];
  for (const column of columns) {
    const wanted = mapping[column.name];
    if (wanted === undefined || wanted === NO_HEADER) continue;
    const index = forms.findIndex((form) => form.includes(normaliseName(wanted)));
    if (index < 0) lostMappings.push(column.name);
    else claim(column.name, index);
  }
  const duplicates: DuplicateHeader[] = [];
  const open = columns.filter(({ name }) => mapping[name] !== NO_HEADER);
  for (const column of open) match(column.name, [column.name]);
  for (const column of open) match(column.name, column.synonyms);
  return {
    columns: found,
    duplicates: duplicates.filter(({ index }) => !taken.has(index)),
    lostMappings,
  };

  function match(column: string, names: readonly string[]): void {
    for (const name of names.map(normaliseName)) {
      forms.forEach((form, index) => {
        if (taken.has(index)) return;
        if (!form.includes(name) && !isWithUnit(headers[index]!, column, name)) return;
        if (found.has(column)) duplicates.push({ column, index });
        else claim(column, index);
      });
    }
  }

  function claim(column: string, index: number): void {
    found.set(column, index);
    taken.set(index, column);
  }
}
