import type { ProductProblem } from '../rebalance/product-problem';
import type { SharedLimits } from './shared-limits';

/** How much of a shared limit one pack on a line uses. */
export interface LimitUse {
  /** Index into `SharedLimits.limits`. */
  readonly limit: number;
  /** In the unit of the limit; more than 0. */
  readonly perPack: number;
}

/** A product whose lines use limits that other products use too. */
export interface CoupledProduct {
  /** Index into `Network.products`. */
  readonly product: number;
  readonly problem: ProductProblem;
  /** For each line of the problem, the limits that a pack uses. */
  readonly uses: readonly (readonly LimitUse[])[];
  /** Money that each line costs once, at any quantity, as the budget counts it. */
  readonly lineSpend: Float64Array;
}

/**
 * The problem of all products that share limits. Each product is a block of its own; the shared
 * limits are the coupling constraints between the blocks.
 */
export interface CoupledProblem {
  readonly shared: SharedLimits;
  readonly products: readonly CoupledProduct[];
}
