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

/** The plan of a product that shares nothing with others. Plain data, that can be posted. */
export interface PlannedProduct {
  /** What any plan of it saves at the most, less what its firm lines cost. */
  readonly savingUpperBound: number;
  readonly lines: readonly PlannedLine[];
  /** What is bought or marked down. */
  readonly chosen: readonly DecidedAlternative[];
}

/** The plans of products that follow each other, and the figures of their positions, counted from 0. */
export interface PlannedProducts extends PlannedPositions {
  readonly products: ReadonlyMap<number, PlannedProduct>;
}

/** Where the figures of a product's positions are found. */
export interface PositionSlice extends PlannedPositions {
  /** The first of its positions in the columns. */
  readonly start: number;
}

/** One of these products. */
export interface FinishedProduct extends PositionSlice, PlannedProduct {}

/** Whoever plans products for a plan under way, by `planProducts` in another thread. */
export interface ParallelPlanner {
  /**
   * Asked for each product that is not planned yet, in their order: its plan, or null where the one who
   * asks is to make it.
   */
  find(range: ProductRange, demand: DemandEstimate): FinishedProduct | null;
  /** Positions that are planned already, from `start` on. */
  plannedAhead(start: number): number;
}
