import { cellAddress } from './cell-address';
import { shownValue } from './data-issues';
import { isoDate } from './date-cells';
import type { FoundTable } from './find-tables';
import type { NetworkDraft } from './network-draft';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import type { TableRow } from './table-row';
import { ROW_LEFT_OUT } from './table-row';

/** What a Demand table held, beside the history that went into the draft. */
export interface DemandReading {
  /** Rows, or cells of a wide table, that count. */
  readonly sound: number;
  /** The different days that have a row, in no order. */
  readonly days: ReadonlySet<number>;
}

/** Reads the Demand table, long or wide, into the draft. Rows of one day add up. */
export async function readDemand(
  reading: Reading,
  table: FoundTable,
  draft: NetworkDraft,
  planDate: number,
): Promise<DemandReading> {
  const days = new Set<number>();
  let sound = 0;
  reportFuturePeriods(reading, table, planDate);
  reportPromotion(reading, table);
  const visit = table.periods.length > 0 ? readWideRow : readLongRow;
  await forEachRow(reading, table, visit);
  return { sound, days };

  function readLongRow(row: TableRow): void {
    const position = draft.positionOfRow(row);
    const day = row.day('Date', DAY);
    const quantity = row.number('Quantity', QUANTITY);
    const isStockout = row.yesNo('Stockout', false);
    if (position === null || day === null || quantity === null) return;
    if (day > planDate) {
      row.reportCommon('Date', 'medium', 'After the plan date, so no history yet', ROW_LEFT_OUT);
      return;
    }
    keep(position, day, quantity, isStockout);
  }

  function readWideRow(row: TableRow): void {
    const position = draft.positionOfRow(row);
    const isStockout = row.yesNo('Stockout', false);
    if (position === null) return;
    for (const { index, day } of table.periods) {
      if (day > planDate) continue;
      const quantity = row.numberAt(index, WIDE_QUANTITY);
      if (quantity !== null) keep(position, day, quantity, isStockout);
    }
  }

  function keep(position: number, day: number, quantity: number, isStockout: boolean): void {
    draft.history.add(position, day, quantity, isStockout);
    days.add(day);
    sound += 1;
  }
}

function reportFuturePeriods({ log }: Reading, table: FoundTable, planDate: number): void {
  for (const { index, day } of table.periods) {
    if (day <= planDate) continue;
    log.addCommon({
      ...headerOf(table, index),
      severity: 'medium',
      value: isoDate(day),
      problem: 'The period begins after the plan date, so it is no history yet',
      action: 'The column was left out.',
    });
  }
}

function reportPromotion({ log }: Reading, table: FoundTable): void {
  const index = table.columns.get('Promotion');
  if (index === undefined) return;
  log.add({
    ...headerOf(table, index),
    severity: 'low',
    value: '',
    problem: 'Promotions are not told apart from other demand',
    action: 'Not used: promoted days count like any others.',
  });
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

const DAY = { fallback: null, isRequired: true, severity: 'high', action: ROW_LEFT_OUT } as const;
const QUANTITY = { ...DAY, min: 0 } as const;
/** A blank cell of a wide table is no row: nothing was sold in that period. */
const WIDE_QUANTITY = { ...QUANTITY, isRequired: false, action: 'The cell was left out.' } as const;
