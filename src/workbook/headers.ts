import type { Cell } from './port';
import type { InputColumn } from './input-tables';

/** A name without case, spaces, underscores, punctuation and accents: `Qty on-hand*` is `qtyonhand`. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The forms under which a header may be known: itself, and without a unit in brackets. */
export function headerForms(header: string): readonly string[] {
  const withoutUnit = header.replace(/[([{].*?[)\]}]/g, '');
  return [...new Set([normaliseName(header), normaliseName(withoutUnit)])].filter(Boolean);
}

/** A second header that means a column which is found already. */
export interface DuplicateHeader {
  readonly column: string;
  readonly index: number;
}

/** Which header is which column of the contract. */
export interface HeaderMatch {
  /** Column name to index in the header row. */
  readonly columns: ReadonlyMap<string, number>;
  readonly duplicates: readonly DuplicateHeader[];
  /** Columns whose stored mapping names a header that is not there. */
  readonly lostMappings: readonly string[];
}

/**
 * Matches a header row to columns. A stored mapping wins, then the contract's own name, then
 * synonyms in the order in which they are listed; of equal headers the leftmost.
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
    if (wanted === undefined) continue;
    const index = forms.findIndex((form) => form.includes(normaliseName(wanted)));
    if (index < 0) lostMappings.push(column.name);
    else claim(column.name, index);
  }
  const spare: DuplicateHeader[] = [];
  for (const column of columns) settle(column.name, [column.name]);
  for (const column of columns) settle(column.name, column.synonyms);
  return {
    columns: found,
    duplicates: spare.filter(({ index }) => !taken.has(index)),
    lostMappings,
  };

  function settle(column: string, names: readonly string[]): void {
    for (const name of names.map(normaliseName)) {
      forms.forEach((form, index) => {
        if (!form.includes(name) || taken.has(index)) return;
        if (found.has(column)) spare.push({ column, index });
        else claim(column, index);
      });
    }
  }

  function claim(column: string, index: number): void {
    found.set(column, index);
    taken.set(index, column);
  }
}
