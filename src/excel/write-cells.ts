import { isTooLarge } from './host-faults';
import { withinBudget } from './payload';
import type { WireCell } from './wire-cells';

/**
 * Writes rows from a cell on, in as many requests as their bytes need. Whatever was queued before
 * goes with the first.
 */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  top: number,
  rows: Iterable<readonly WireCell[]>,
): Promise<void> {
  let row = top;
  for (const group of withinBudget(rows)) {
    await writeRows(context, sheet, row, group);
    row += group.length;
  }
}

/** Halves what the host finds too large after all. */
async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  rows: readonly (readonly WireCell[])[],
): Promise<void> {
  const range = sheet.getRangeByIndexes(row, 0, rows.length, rows[0]?.length ?? 1);
  range.values = rows as WireCell[][];
  context.workbook.application.suspendApiCalculationUntilNextSync();
  try {
    await context.sync();
    range.untrack();
  } catch (error) {
    if (!isTooLarge(error) || rows.length === 1) throw error;
    const half = Math.ceil(rows.length / 2);
    await writeRows(context, sheet, row, rows.slice(0, half));
    await writeRows(context, sheet, row + half, rows.slice(half));
  }
}
