import { cellAddress } from './cell-address';
import { readYesNo } from './cell-values';
import type { CellReading } from './cell-values';
import { shownValue } from './data-issues';
import { isoDate } from './date-cells';
import type { FoundTable } from './find-tables';
import { SALES_MARK } from './network-draft';
import type { NetworkDraft } from './network-draft';
import { isCellError } from './port';
import type { Cell } from './port';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import type { TableRow } from './table-row';
import { ROW_LEFT_OUT } from './table-row';

/** The result of reading Demand; the history itself is in the draft. */
export interface DemandReading {
  /** Valid rows, or valid cells of a wide table. */
  readonly validRows: number;
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
  let validRows = 0;
  for (const part of [table, ...(table.joined ?? [])]) reportFuturePeriods(reading, part, planDate);
  const visit = table.periods.length > 0 ? readWideRow : readLongRow;
  await forEachRow(reading, table, visit);
  return { validRows, days };

  function readLongRow(row: TableRow): void {
    const position = draft.positionOfRow(row);
    const day = row.day('Date', DAY);
    const quantity = row.number('Quantity', QUANTITY);
    const marks = marksOf(row);
    if (position === null || day === null || quantity === null) return;
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
    for (const { index, day } of row.periods) {
      if (day > planDate) continue;
      const quantity = row.numberAt(index, WIDE_QUANTITY);
      if (quantity === null) continue;
      if (quantity < 0) row.reportCommonAt(index, 'low', RETURN, RETURN_NETTED);
      record(position, day, quantity, marks);
    }
  }

  function record(position: number, day: number, quantity: number, marks: number): void {
    draft.history.add(position, day, quantity, marks);
    days.add(day);
    validRows += 1;
  }
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
const QUANTITY = DAY;
const RETURN = 'Negative quantity: a return';
const RETURN_NETTED = 'Deducted from the sales of its period or earlier ones.';
/** A blank cell of a wide table is not an issue: nothing was sold in that period. */
const WIDE_QUANTITY = { ...QUANTITY, isRequired: false, action: 'The cell was left out.' } as const;
