import { yieldToEventLoop } from '../workbook/yield-to-event-loop';
import { isTooLarge } from './host-faults';
import { payloadBudget, chunkRows } from './payload';
import type { PayloadBudget } from './payload';
import { send } from './send';
import type { WireCell } from './wire-cells';

/** The first cell that is written to; 0-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/**
 * Writes rows from a cell on, in as many requests as their bytes need.
 *
 * @param before queues what goes with the first request, ahead of the rows
 */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: CellPosition,
  rows: Iterable<readonly WireCell[]>,
  before: () => void = nothing,
): Promise<void> {
  const budget = { bytes: payloadBudget };
  let { row } = place;
  let ahead = before;
  for (const group of chunkRows(rows, budget)) {
    await yieldToEventLoop();
    await writeRows(context, sheet, { ...place, row }, group, budget, ahead);
    row += group.length;
    ahead = nothing;
  }
}

const nothing = (): void => undefined;

/** Halves what the host finds too large after all, and what is sent from then on. */
async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column }: CellPosition,
  rows: readonly (readonly WireCell[])[],
  budget: PayloadBudget,
  before: () => void,
): Promise<void> {
  try {
    await send(context, () => {
      before();
      const range = sheet.getRangeByIndexes(row, column, rows.length, rows[0]?.length ?? 1);
      range.values = rows as WireCell[][];
      context.workbook.application.suspendApiCalculationUntilNextSync();
    });
  } catch (error) {
    if (!isTooLarge(error) || rows.length === 1) throw error;
    budget.bytes /= 2;
    const half = Math.ceil(rows.length / 2);
    await writeRows(context, sheet, { row, column }, rows.slice(0, half), budget, before);
    await writeRows(context, sheet, { row: row + half, column }, rows.slice(half), budget, nothing);
  }
}
