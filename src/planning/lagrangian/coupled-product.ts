import type { ProductProblem } from '../rebalance/product-problem';
import type { SharedLimits } from './shared-limits';

/** How much of a limit one pack on a line uses. */
export interface LimitUse {
  readonly limit: number;
  readonly perPack: number;
}

/** A product whose lines use limits that others use too. */
export interface CoupledProduct {
  readonly product: number;
  readonly problem: ProductProblem;
  /** What a pack uses, for each line of the problem. */
  readonly uses: readonly (readonly LimitUse[])[];
  /** Money that each line costs once however much it carries, as the budget counts it. */
  readonly lineSpend: Float64Array;
}

/** The planning problem of all products that share limits: one block per product, coupled by the limits. */
export interface CoupledProblem {
  readonly shared: SharedLimits;
  readonly products: readonly CoupledProduct[];
}
