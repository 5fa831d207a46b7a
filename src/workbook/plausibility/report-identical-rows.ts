import { cellAddress } from '../cell-address';
import type { DataIssue } from '../data-issues';
import { shownValue } from '../data-issues';
import type { FoundTable } from '../find-tables';
import type { Cell } from '../port';
import type { RowRepeats } from './identical-rows';

/** Tables of which every row is counted, and the columns that tell their rows apart. */
const COUNTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['Inventory', ['Product', 'Location', 'Lot', 'Expiry date']],
  ['Demand', ['Product', 'Location', 'Date']],
  ['Receipts', ['Product', 'Location', 'Date']],
]);

/** With more rows of this share that differ only in their quantity, several rows for one key are usual. */
const USUAL = 0.02;
/** So large a share of identical rows is no coincidence. */
const PASTED_TWICE = 0.2;
/** … in a table with more than a few. */
const SEVERAL = 5;
/** A larger share of identical rows changes the demand. */
const TELLING = 0.01;

/** The columns that tell the rows of a table apart; null if identical rows of it are not counted twice. */
export function keyColumns({ name, columns }: FoundTable): readonly number[] | null {
  const names = COUNTED.get(name);
  if (names === undefined) return null;
  return names.map((column) => columns.get(column)).filter((index) => index !== undefined);
}

/**
 * Whether the identical rows of a table are probably one row entered twice. Sales by the receipt may well be
 * alike: then only a part that was pasted twice shows.
 */
export function areRowsRepeatedInError({ identical, rows, differing }: RowRepeats): boolean {
  return (
    identical.length > 0 &&
    (differing <= USUAL * rows || identical.length >= Math.max(SEVERAL, PASTED_TWICE * rows))
  );
}

/** Issues with the identical rows of a table of which every row is counted. */
export function identicalRowIssues(
  table: FoundTable,
  body: readonly (readonly Cell[])[],
  repeats: RowRepeats,
): readonly DataIssue[] {
  if (!areRowsRepeatedInError(repeats)) return [];
  const { sheet, row: top, column } = table.area;
  const { identical, rows } = repeats;
  const isHigh = table.name === 'Inventory' || identical.length > TELLING * rows;
  const product = table.columns.get('Product') ?? 0;
  const location = table.columns.get('Location');
  return identical.map(({ row, like }): DataIssue => {
    const name = shownValue(body[row]?.[product] ?? null);
    const place = location === undefined ? '' : shownValue(body[row]?.[location] ?? null);
    const at = top + 1 + row;
    return {
      ...(isHigh && { subject: { products: [name], locations: place === '' ? [] : [place] } }),
      severity: isHigh ? 'high' : 'medium',
      table: table.name,
      row: at + 1,
      column: shownValue(table.headers[product] ?? null),
      value: `${name}: as in row ${String(top + 2 + like)}`,
      problem: 'The same row twice: equal in every column',
      action: 'Both were counted. Delete one if it is the same, or let inspect --fix empty it.',
      sheet,
      address: cellAddress(sheet, at, column + product),
    };
  });
}
