import type { DemandEstimate } from '../demand/estimate-demand';
import type { ProductRange } from '../network/product-ranges';
import type { DecidedAlternative } from '../rebalance/alternatives/decided-alternatives';
import type { PositionColumns } from '../network/plan-result';
import type { PlannedLine } from '../rebalance/planned-lines';
import type { StockState } from '../valuation/stock-state';

/** The figures of every position in a plan. */
export interface PlannedPositions {
  readonly columns: PositionColumns;
  readonly before: StockState;
  readonly after: StockState;
}

/** The plan of a product without shared limits. Plain data that can be posted to another thread. */
export interface PlannedProduct {
  /** Upper bound on the saving of any plan of the product, less the cost of its firm lines. */
  readonly savingUpperBound: number;
  readonly lines: readonly PlannedLine[];
  /** Its purchases and markdowns. */
  readonly chosen: readonly DecidedAlternative[];
}

/** The plans of consecutive products. Their positions are numbered from 0. */
export interface PlannedProducts extends PlannedPositions {
  readonly products: ReadonlyMap<number, PlannedProduct>;
}

/** The figures of a product's positions, inside larger columns. */
export interface PositionSlice extends PlannedPositions {
  /** Row of its first position in the columns. */
  readonly start: number;
}

/** A planned product with the figures of its positions. */
export interface FinishedProduct extends PositionSlice, PlannedProduct {}

/** Plans products of a running plan in another thread, by `planProducts`. */
export interface ParallelPlanner {
  /**
   * The finished plan of a product; null if the caller must plan it. The caller asks once for each
   * product that the cache does not hold, in the order of the products.
   */
  find(range: ProductRange, demand: DemandEstimate): FinishedProduct | null;
  /** Number of positions from `start` on that are planned already. */
  plannedAhead(start: number): number;
}
