import { addMonths } from '../planning/demand/cleaning/calendar-months';
import { cellAddress } from './cell-address';
import { isBlank, readYesNo } from './cell-values';
import type { CellReading } from './cell-values';
import { shownValue } from './data-issues';
import type { DataIssue } from './data-issues';
import { isoDate } from './date-cells';
import type { FoundTable } from './find-tables';
import { namedPeriod } from './forms/period-text';
import { visibleText } from './forms/visible-text';
import { SALES_MARK } from './network-draft';
import type { NetworkDraft } from './network-draft';
import { periodEnds } from './period-ends';
import { isCellError } from './port';
import type { Cell } from './port';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import type { TableRow } from './table-row';
import { MAX_UNITS, ROW_LEFT_OUT } from './table-row';

/** The result of reading Demand; the history itself is in the draft. */
export interface DemandReading {
  /** Valid rows, or valid cells of a wide table. */
  readonly validRows: number;
  /** Rows of a long table that cannot be read. */
  readonly invalidRows: number;
  /** The distinct days with a row, unordered. */
  readonly days: ReadonlySet<number>;
}

/** Reads the Demand table, long or wide, into the draft. Rows of the same day are added up. */
export async function readDemand(
  reading: Reading,
  table: FoundTable,
  draft: NetworkDraft,
  planDate: number,
): Promise<DemandReading> {
  const days = new Set<number>();
  let [validRows, invalidRows] = [0, 0];
  for (const part of [table, ...(table.joined ?? [])]) {
    reportFuturePeriods(reading, part, planDate);
    reportUnreadHeaders(reading, part);
  }
  const visit = table.periods.length > 0 ? readWideRow : readLongRow;
  await forEachRow(reading, table, visit);
  const date = table.columns.get('Date');
  const ends = periodEnds(days, date === undefined ? '' : shownValue(table.headers[date] ?? null));
  if (ends === null) return { validRows, invalidRows, days };
  draft.history.moveDays(ends.begin);
  reading.log.add(periodEndIssue(table, ends.unit));
  return { validRows, invalidRows, days: new Set([...days].map(ends.begin)) };

  function readLongRow(row: TableRow): void {
    const position = draft.positionOfRow(row);
    const day = row.day('Date', DAY);
    const quantity = row.number('Quantity', inUnits(QUANTITY, position));
    const marks = marksOf(row);
    if (position === null || day === null || quantity === null) {
      invalidRows += 1;
      return;
    }
    if (day > planDate) {
      row.reportCommon('Date', 'medium', 'After the plan date', ROW_LEFT_OUT);
      return;
    }
    if (quantity < 0) row.reportCommon('Quantity', 'low', RETURN, RETURN_NETTED);
    record(position, day, quantity, marks);
  }

  function readWideRow(row: TableRow): void {
    const position = draft.positionOfRow(row);
    const marks = marksOf(row);
    if (position === null) return;
    const rule = inUnits(WIDE_QUANTITY, position);
    for (const { index, day, isQuarter } of row.periods) {
      if (day > planDate) continue;
      const quantity = row.numberAt(index, rule);
      if (quantity === null) continue;
      if (quantity < 0) row.reportCommonAt(index, 'low', RETURN, RETURN_NETTED);
      if (isQuarter) recordQuarter(position, day, quantity, marks);
      else record(position, day, quantity, marks);
    }
  }

  /** The rule with what a case of the position's product holds. */
  function inUnits<R extends object>(rule: R, position: number | null) {
    return { ...rule, unitsPerCase: draft.unitsPerCase(position) };
  }

  /** A third of a quarter's quantity in each of its months, as far as they are over. */
  function recordQuarter(position: number, day: number, quantity: number, marks: number): void {
    const months = [0, 1, 2].map((month) => addMonths(day, month)).filter((one) => one <= planDate);
    for (const month of months) record(position, month, quantity / months.length, marks);
  }

  function record(position: number, day: number, quantity: number, marks: number): void {
    draft.history.add(position, day, quantity, marks);
    days.add(day);
    validRows += 1;
  }
}

function periodEndIssue(table: FoundTable, unit: 'month' | 'week'): DataIssue {
  const index = table.columns.get('Date') ?? table.periods[0]?.index ?? 0;
  return {
    ...headerOf(table, index),
    severity: 'low',
    value: '',
    problem: `Every date is the last day of a ${unit}`,
    action: `Read as the ${unit} that ends on it.`,
  };
}

function marksOf(row: TableRow): number {
  const isStockout = row.yesNo('Stockout', false);
  const isPromotion = row.read('Promotion', readPromotion, NO_PROMOTION);
  return (isStockout ? SALES_MARK.stockout : 0) | (isPromotion ? SALES_MARK.promotion : 0);
}

/** Reads yes or no. Any other text or number, such as a name or discount, is a promotion too. */
function readPromotion(cell: Cell): CellReading<boolean> {
  const reading = readYesNo(cell);
  if (reading.kind !== 'bad' || isCellError(cell)) return reading;
  return { kind: 'value', value: true };
}

function reportFuturePeriods({ log }: Reading, table: FoundTable, planDate: number): void {
  for (const { index, day } of table.periods) {
    if (day <= planDate) continue;
    log.addCommon({
      ...headerOf(table, index),
      severity: 'medium',
      value: isoDate(day),
      problem: 'The period begins after the plan date',
      action: 'The column was left out.',
    });
  }
}

/** Reports headers between the periods that are none, and quarters that were spread over months. */
function reportUnreadHeaders({ log }: Reading, table: FoundTable): void {
  const periods = new Set(table.periods.map(({ index }) => index));
  const columns = new Set(table.columns.values());
  const [first, last] = [Math.min(...periods), Math.max(...periods)];
  for (let index = first; index <= last; index += 1) {
    const header = table.headers[index] ?? null;
    if (periods.has(index) || columns.has(index) || isBlank(header)) continue;
    const isTotal = typeof header === 'string' && (SUBTOTAL.test(header) || isQuarterName(header));
    log.add({
      ...headerOf(table, index),
      severity: isTotal ? 'low' : 'high',
      value: shownValue(header),
      problem: isTotal ? 'A total of other columns' : 'A header between periods that is no period',
      action: isTotal
        ? 'The column was left out.'
        : 'The column was left out. Write the header as 2026-03 or 2026-03-01 if it is a period.',
    });
  }
  for (const { index } of table.periods.filter(({ isQuarter }) => isQuarter)) {
    log.addCommon({
      ...headerOf(table, index),
      severity: 'low',
      value: shownValue(table.headers[index] ?? null),
      problem: 'A quarter',
      action: 'A third of its quantity was read in each of its months.',
    });
  }
}

const SUBTOTAL =
  /\b(?:sub)?total|^(?:sum|summe|gesamt|suma|somme|soma|somma|totaal|totale|razem|ytd|average|avg)\b/i;

function isQuarterName(header: string): boolean {
  return namedPeriod(visibleText(header))?.length === 'quarter';
}

function headerOf({ name, area, headers }: FoundTable, index: number) {
  const { sheet, row, column } = area;
  return {
    table: name,
    row: row + 1,
    column: shownValue(headers[index] ?? null),
    sheet,
    address: cellAddress(sheet, row, column + index),
  };
}

const NO_PROMOTION = { fallback: false, action: 'Read as no.' } as const;
const DAY = { fallback: null, isRequired: true, severity: 'high', action: ROW_LEFT_OUT } as const;
const QUANTITY = { ...DAY, min: -MAX_UNITS, max: MAX_UNITS } as const;
const RETURN = 'Negative quantity: a return';
const RETURN_NETTED = 'Deducted from the sales of its period or earlier ones.';
/** A blank cell of a wide table is not an issue: nothing was sold in that period. */
const WIDE_QUANTITY = { ...QUANTITY, isRequired: false, action: 'The cell was left out.' } as const;
