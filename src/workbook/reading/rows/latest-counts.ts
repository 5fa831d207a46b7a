import { cellAddress } from '../../cell-address';
import { isBlank } from '../../cell-values';
import { shownValue } from '../../data-issues';
import type { DataIssue } from '../../data-issues';
import { isoDate, readDay } from '../../date-cells';
import type { FoundTable } from '../../find-tables';
import { headerForms, normaliseName } from '../../headers';
import { SNAPSHOT_DATES } from '../../input-tables';
import type { Cell } from '../../port';
import { PLAIN_FORM } from '../column-form';
import type { RowsLeftOut } from '../workbook-reading';
import { nameOf } from './table-body';

/** Share of the positions in the usual count from which the dates are those of counts. */
const MIN_SHARE = 0.5;
const EXAMPLES = 3;

/** A range of the stock table with its rows, the header first. */
export interface StockRange {
  readonly table: FoundTable;
  readonly rows: readonly (readonly Cell[])[];
}

/** A range of the stock table without the rows of earlier counts. */
export interface LatestCounts {
  readonly table: FoundTable;
  /** The rows that were left out; null if there are none. */
  readonly rowsLeftOut: RowsLeftOut | null;
  readonly issues: readonly DataIssue[];
}

/** A row of a count. */
interface CountedRow {
  readonly range: number;
  /** Row on the sheet, 0-based. */
  readonly row: number;
  readonly position: string;
  /** The position and its lot. */
  readonly counted: string;
  readonly day: number;
}

/**
 * Leaves out the rows of earlier counts from a stock table that has the stock of several days: for each
 * product and location, the latest day up to the plan date counts. A column of dates without the name of
 * such a day is one only if positions stand there again and again, once a day; else it is not read, because
 * it may be the day on which a lot came in. A row whose date cannot be read stays, to hold its position out.
 *
 * @param ranges the joined ranges of the table, with their column forms
 */
export function latestCounts(
  ranges: readonly StockRange[],
  planDate: number,
): readonly LatestCounts[] {
  const rows = ranges.flatMap((range, k) => countedRows(range, k));
  const isNamed = ranges.some(({ table }) => isSnapshotDate(table));
  if (!isNamed && !areCounts(rows)) {
    return ranges.map(({ table }) => ({
      table: withoutDate(table),
      rowsLeftOut: null,
      issues: table.columns.has('Date') ? [unreadDateIssue(table)] : [],
    }));
  }
  const latest = new Map<string, number>();
  let newest = -Infinity;
  for (const { position, day } of rows) {
    const known = latest.get(position) ?? -Infinity;
    if (isLater(day, known, planDate)) latest.set(position, day);
    if (isLater(day, newest, planDate)) newest = day;
  }
  const older = rows.filter(({ position, day }) => day !== latest.get(position));
  const missing = [...latest].filter(([, day]) => day !== newest);
  return ranges.map(({ table }, k) => {
    const out = older.filter(({ range }) => range === k).map(({ row }) => row);
    const date = table.columns.get('Date');
    const first = cellAddress(table.area.sheet, out[0] ?? 0, table.area.column + (date ?? 0));
    return {
      table: { ...table, rowsLeftOut: new Set([...(table.rowsLeftOut ?? []), ...out]) },
      rowsLeftOut:
        out.length === 0 ? null : { why: 'Not the latest count', rows: out.length, first },
      issues: k > 0 || missing.length === 0 ? [] : [missingIssue(table, missing, newest)],
    };
  });
}

function countedRows({ table, rows }: StockRange, range: number): readonly CountedRow[] {
  const { columns, derived, rowsLeftOut, area, forms } = table;
  const date = columns.get('Date');
  if (date === undefined) return [];
  const form = forms?.get(date) ?? PLAIN_FORM;
  return rows.slice(1).flatMap((cells, k): CountedRow[] => {
    const row = area.row + 1 + k;
    if (rowsLeftOut?.has(row) || cells.every(isBlank)) return [];
    const at = (index: number): Cell => cells[index] ?? null;
    const reading = readDay(at(date), form);
    if (reading.kind !== 'value') return [];
    const name = (column: string) => {
      const value = derived?.get(column)?.value(row, at);
      return nameOf(value ?? at(columns.get(column) ?? -1));
    };
    const position = `${name('Product')}\n${name('Location')}`;
    return [{ range, row, position, counted: `${position}\n${name('Lot')}`, day: reading.value }];
  });
}

function isSnapshotDate({ columns, headers }: FoundTable): boolean {
  const header = headers[columns.get('Date') ?? -1];
  const names = new Set(SNAPSHOT_DATES.map(normaliseName));
  return typeof header === 'string' && headerForms(header).some((form) => names.has(form));
}

/** Whether positions (or lots) stand at several dates: most of them at most dates, or each once a day. */
function areCounts(rows: readonly CountedRow[]): boolean {
  const byDay = new Map<number, Set<string>>();
  const all = new Set<string>();
  let isOnceADay = true;
  for (const { counted, day } of rows) {
    all.add(counted);
    const there = byDay.get(day) ?? new Set();
    if (there.has(counted)) isOnceADay = false;
    byDay.set(day, there.add(counted));
  }
  const sizes = [...byDay.values()].map(({ size }) => size).sort((a, b) => a - b);
  const repeats = sizes.reduce((sum, size) => sum + size, 0) > all.size;
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return repeats && (usual >= MIN_SHARE * all.size || isOnceADay);
}

/** Whether a day is later than another, and not after the plan date unless that one is too. */
function isLater(day: number, than: number, planDate: number): boolean {
  if (than === -Infinity) return true;
  if (day > planDate !== than > planDate) return day <= planDate;
  return day > than;
}

function withoutDate(table: FoundTable): FoundTable {
  const columns = new Map(table.columns);
  columns.delete('Date');
  return { ...table, columns };
}

function unreadDateIssue({ name, area, headers, columns }: FoundTable): DataIssue {
  const index = columns.get('Date')!;
  const header = shownValue(headers[index] ?? null);
  return {
    severity: 'low',
    table: name,
    row: area.row + 1,
    column: header,
    value: header,
    problem: 'The dates are not those of several counts',
    action: 'The column was not read, and all rows count.',
    sheet: area.sheet,
    address: cellAddress(area.sheet, area.row, area.column + index),
  };
}

function missingIssue(
  { name, area, headers, columns }: FoundTable,
  missing: readonly (readonly [position: string, day: number])[],
  newest: number,
): DataIssue {
  const index = columns.get('Date') ?? 0;
  const examples = missing
    .slice(0, EXAMPLES)
    .map(([position, day]) => `${position.toUpperCase().replace('\n', ' at ')} (${isoDate(day)})`);
  return {
    severity: 'medium',
    table: name,
    row: area.row + 1,
    column: shownValue(headers[index] ?? null),
    value: examples.join(', '),
    problem: `${missing.length.toLocaleString('en-GB')} positions are not in the latest count, of ${isoDate(newest)}`,
    action: 'The last count of each was used. Add a row with 0 if there is no stock.',
    sheet: area.sheet,
    address: cellAddress(area.sheet, area.row, area.column + index),
  };
}
