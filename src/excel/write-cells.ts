import { yieldToEventLoop } from '../workbook/yield-to-event-loop';
import { isTooLarge } from './host-faults';
import { payloadBudget, chunkRows } from './payload';
import type { PayloadBudget } from './payload';
import { send } from './send';
import type { WireCell } from './wire-cells';

/** Row and column of a cell, 0-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Cells to write, starting at a position. */
interface CellBlock<Rows> {
  readonly target: CellPosition;
  readonly rows: Rows;
  /** Queues operations that precede the rows in the first request. */
  readonly before?: (() => void) | undefined;
}

/** Writes rows of cells in several requests within the payload budget. */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { target, rows, before }: CellBlock<Iterable<readonly WireCell[]>>,
): Promise<void> {
  const budget = { bytes: payloadBudget };
  let { row } = target;
  let pending = before;
  for (const group of chunkRows(rows, budget)) {
    await yieldToEventLoop();
    const block = { target: { ...target, row }, rows: group, before: pending };
    await writeRows(context, sheet, block, budget);
    row += group.length;
    pending = undefined;
  }
}

/** If the host finds a request too large, halves it and all later ones. */
async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { target, rows, before }: CellBlock<readonly (readonly WireCell[])[]>,
  budget: PayloadBudget,
): Promise<void> {
  const { row, column } = target;
  try {
    await send(context, () => {
      before?.();
      const range = sheet.getRangeByIndexes(row, column, rows.length, rows[0]?.length ?? 1);
      range.values = rows as WireCell[][];
      context.workbook.application.suspendApiCalculationUntilNextSync();
    });
  } catch (error) {
    if (!isTooLarge(error) || rows.length === 1) throw error;
    budget.bytes /= 2;
    const half = Math.ceil(rows.length / 2);
    const first = { target, rows: rows.slice(0, half), before };
    const second = { target: { row: row + half, column }, rows: rows.slice(half) };
    await writeRows(context, sheet, first, budget);
    await writeRows(context, sheet, second, budget);
  }
}
