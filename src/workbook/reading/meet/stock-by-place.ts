import { cellAddress } from '../../cell-address';
import { isBlank } from '../../cell-values';
import { shownValue } from '../../data-issues';
import type { DataIssue } from '../../data-issues';
import type { FoundTable, PlaceColumn } from '../../find-tables';
import { matchHeaders } from '../../headers';
import { inputTable } from '../../input-tables';
import type { Cell, ColumnMapping } from '../../port';
import type { TableCandidate } from '../../table-candidates';
import type { RememberedCells } from '../remembered-cells';
import { nameOf } from '../rows/table-body';
import { totalledGroup } from '../rows/total-words';

/** A header of two locations may be chance where they are words for something else. */
const MIN_PLACES = 2;
/** Rows that tell whether a column holds numbers. */
const ROWS_LOOKED_AT = 50;
const STOCK_WORDS =
  /^(?:current |available |new )?(?:quantity|qty|stock|on hand|inventory|bestand)[ :_-]+/i;

/** Stock with one column a location, and what to say about it. */
export interface StockByPlace {
  readonly table: FoundTable;
  readonly issues: readonly DataIssue[];
}

/** What tells columns of locations from others. */
export interface KnownNames {
  /** Names of the locations in the other tables, as `nameOf` has them. */
  readonly places: ReadonlySet<string>;
  /** Whether a header is one of the contract. */
  readonly isKnown: (header: Cell) => boolean;
  readonly mapping: ColumnMapping;
}

/**
 * The stock table among the candidates that has a product and, in place of a location, one column for each
 * of two or more locations that the other tables have. Columns of numbers beside them are in doubt: they
 * may be locations without sales. Null if there is no such table.
 */
export async function stockByPlace(
  cells: RememberedCells,
  candidates: readonly TableCandidate[],
  { places, isKnown, mapping }: KnownNames,
): Promise<StockByPlace | null> {
  let best: StockByPlace | null = null;
  for (const candidate of candidates) {
    const { area, headers, tableName } = candidate;
    const match = matchHeaders(headers, inputTable('Inventory').columns, mapping['Inventory']);
    if (!match.columns.has('Product') || match.columns.has('Location')) continue;
    const byPlace = new Map<string, PlaceColumn>();
    headers.forEach((header, index) => {
      const location = withoutStockWords(shownValue(header).trim());
      const name = nameOf(location);
      if (places.has(name) && !byPlace.has(name)) byPlace.set(name, { index, location });
    });
    const found = [...byPlace.values()];
    const isBest = found.length > (best?.table.places?.length ?? MIN_PLACES - 1);
    if (!isBest) continue;
    const body = (await cells.remember(area)).slice(1, ROWS_LOOKED_AT + 1);
    if (!found.some(({ index }) => areNumbers(body, index))) continue;
    const isPlace = new Set(found.map(({ index }) => index));
    const columns = new Map(
      [...match.columns].filter(([column, index]) => KEPT.has(column) && !isPlace.has(index)),
    );
    const issues = strangersBeside(found, (index) => {
      const header = headers[index] ?? null;
      return (
        typeof header === 'string' &&
        !isKnown(header) &&
        totalledGroup(header) === null &&
        !STOCK_WORDS.test(header) &&
        ![...columns.values()].includes(index) &&
        areNumbers(body, index)
      );
    }).map((index) => issueAt(candidate, index));
    const table = { name: 'Inventory', area, tableName, headers, columns, periods: [] };
    best = { table: { ...table, places: found }, issues };
  }
  return best;
}

/** The location in a header such as `Current Quantity Leeds` or `Stock: Leeds`. */
function withoutStockWords(header: string): string {
  return header.replace(STOCK_WORDS, '');
}

/** Columns that a table with one column a location can have beside them. */
const KEPT: ReadonlySet<string> = new Set(['Product', 'Date', 'Lot', 'Expiry date']);

/** The columns like those of locations that stand between or next to them. */
function strangersBeside(
  found: readonly PlaceColumn[],
  isLike: (index: number) => boolean,
): readonly number[] {
  let [first, last] = [found[0]!.index, found.at(-1)!.index];
  while (isLike(first - 1)) first -= 1;
  while (isLike(last + 1)) last += 1;
  const isPlace = new Set(found.map(({ index }) => index));
  const all = Array.from({ length: last - first + 1 }, (_column, k) => first + k);
  return all.filter((index) => !isPlace.has(index) && isLike(index));
}

function areNumbers(rows: readonly (readonly Cell[])[], index: number): boolean {
  const filled = rows.map((row) => row[index] ?? null).filter((cell) => !isBlank(cell));
  return (
    filled.length > 0 &&
    2 * filled.filter((cell) => typeof cell === 'number').length >= filled.length
  );
}

function issueAt({ area, headers }: TableCandidate, index: number): DataIssue {
  const header = shownValue(headers[index] ?? null);
  return {
    severity: 'high',
    table: 'Inventory',
    row: area.row + 1,
    column: header,
    value: header,
    problem: 'A column of numbers beside those of the locations, and no other table has its name',
    action: 'Not read. Add its name to Locations if it is one.',
    sheet: area.sheet,
    address: cellAddress(area.sheet, area.row, area.column + index),
  };
}
