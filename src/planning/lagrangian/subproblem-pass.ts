import { NODE_LIMIT } from '../flow/branch-and-bound';
import type { CoupledProduct } from './coupled-product';
import { LagrangeMultipliers, type Multipliers } from './lagrange-multipliers';
import type { SubproblemCache } from './subproblem-cache';
import { LimitUsage } from './limit-usage';
import type { LineTerms } from './line-terms';
import type { SharedLimits } from './shared-limits';
import { solveCoupled } from './solve-coupled';

/** What the products do, each by itself, under some terms. */
export interface SubproblemPass {
  readonly packs: readonly Int32Array[];
  readonly usage: LimitUsage;
  /** What each of them saves at the most, prices paid, and all together. */
  readonly savingUpperBounds: Float64Array;
  readonly savingUpperBound: number;
}

/**
 * Plans every product under the terms for it; yields after each.
 *
 * @param nodeLimit how far each is branched on; little if left out
 * @param known earlier sweeps, where the terms are prices alone
 */
export function* solveSubproblems(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  termsFor: (product: number) => LineTerms,
  nodeLimit?: number,
  known?: SubproblemCache,
): Generator<undefined, SubproblemPass, void> {
  const usage = new LimitUsage(shared);
  const packs: Int32Array[] = [];
  const savingUpperBounds = new Float64Array(products.length);
  for (let p = 0; p < products.length; p += 1) {
    const terms = termsFor(p);
    const work = () => solveCoupled(products[p]!, terms, nodeLimit);
    const { problem } = products[p]!;
    const plan = known?.planOf('by packs', problem, terms, nodeLimit, work) ?? work();
    packs.push(plan.packs);
    savingUpperBounds[p] = plan.savingUpperBound;
    usage.add(products[p]!, plan.packs);
    yield;
  }
  return { packs, usage, savingUpperBounds, savingUpperBound: sum(savingUpperBounds) };
}

/** The most that any plan within the limits saves, by prices that were found for other costs. */
export function* boundAtMultipliers(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  found: Multipliers,
  known?: SubproblemCache,
): Generator<undefined, number, void> {
  const prices = new LagrangeMultipliers(shared, products);
  prices.restore(found);
  const { savingUpperBound } = yield* solveSubproblems(
    shared,
    products,
    (p) => ({
      packPrice: prices.packCharge(p),
      linePrice: prices.lineCharge(p),
    }),
    NODE_LIMIT,
    known,
  );
  return savingUpperBound + prices.dualConstant();
}

/** Adds up savings. */
export function sum(savings: Float64Array): number {
  return savings.reduce((total, saving) => total + saving, 0);
}
