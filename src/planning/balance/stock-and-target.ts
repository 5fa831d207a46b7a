import type { PositionColumns } from '../network/plan-result';

/** Stock and target stock of the positions of one product, in units, for the measures of imbalance. */
export interface StockAndTarget {
  /** A backlog counts as no stock. */
  readonly stock: Float64Array;
  /** What each position needs (stock-need.ts). */
  readonly target: Float64Array;
}

/** Stock and target of the positions from `start` up to, not including, `end`. */
export function stockAndTarget(
  available: Float64Array,
  columns: PositionColumns,
  start: number,
  end: number,
): StockAndTarget {
  const target = columns.need.slice(start, end);
  return { stock: available.slice(start, end).map((units) => Math.max(0, units)), target };
}
