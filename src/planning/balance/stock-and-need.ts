import type { PositionColumns } from '../network/plan-result';

/** What the positions of one product hold and need, in units, for the measures of imbalance. */
export interface StockAndNeed {
  /** A backlog counts as no stock. */
  readonly stock: Float64Array;
  /** The reorder point, or order-up-to where nothing is reordered. */
  readonly need: Float64Array;
}

/** Stock and need of the positions from `start` up to, not including, `end`. */
export function stockAndNeed(
  available: Float64Array,
  columns: PositionColumns,
  start: number,
  end: number,
): StockAndNeed {
  const need = new Float64Array(end - start);
  for (let p = start; p < end; p += 1) {
    need[p - start] = columns.reorderPoint[p]! || columns.orderUpTo[p]!;
  }
  return { stock: available.slice(start, end).map((units) => Math.max(0, units)), need };
}
