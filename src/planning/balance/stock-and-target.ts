import type { PositionColumns } from '../network/plan-result';

/** Stock and target stock of the positions of one product, in units, for the measures of imbalance. */
export interface StockAndTarget {
  /** A backlog counts as no stock. */
  readonly stock: Float64Array;
  /** The reorder point, or the order-up-to level if the reorder point is 0. */
  readonly target: Float64Array;
}

/** Stock and target of the positions from `start` up to, not including, `end`. */
export function stockAndTarget(
  available: Float64Array,
  columns: PositionColumns,
  start: number,
  end: number,
): StockAndTarget {
  const target = new Float64Array(end - start);
  for (let p = start; p < end; p += 1) {
    target[p - start] = columns.reorderPoint[p]! || columns.orderUpTo[p]!;
  }
  return { stock: available.slice(start, end).map((units) => Math.max(0, units)), target };
}
