import { MOST_BRANCHINGS } from '../flow/branch-and-bound';
import type { CoupledProduct } from './coupled-product';
import { CouplingPrices, type LimitPrices } from './lagrange-multipliers';
import type { KnownSweeps } from './subproblem-cache';
import { LimitUsage } from './limit-usage';
import type { LineTerms } from './line-terms';
import type { SharedLimits } from './shared-limits';
import { solveCoupled } from './solve-coupled';

/** What the products do, each by itself, under some terms. */
export interface Sweep {
  readonly packs: readonly Int32Array[];
  readonly usage: LimitUsage;
  /** What each of them saves at the most, prices paid, and all together. */
  readonly mostSavings: Float64Array;
  readonly mostSaving: number;
}

/**
 * Plans every product under the terms for it; yields after each.
 *
 * @param mostBranchings how far each is branched on; little if left out
 * @param known earlier sweeps, where the terms are prices alone
 */
export function* sweep(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  termsFor: (product: number) => LineTerms,
  mostBranchings?: number,
  known?: KnownSweeps,
): Generator<undefined, Sweep, void> {
  const usage = new LimitUsage(shared);
  const packs: Int32Array[] = [];
  const mostSavings = new Float64Array(products.length);
  for (let p = 0; p < products.length; p += 1) {
    const terms = termsFor(p);
    const work = () => solveCoupled(products[p]!, terms, mostBranchings);
    const { problem } = products[p]!;
    const plan = known?.planOf('by packs', problem, terms, mostBranchings, work) ?? work();
    packs.push(plan.packs);
    mostSavings[p] = plan.mostSaving;
    usage.add(products[p]!, plan.packs);
    yield;
  }
  return { packs, usage, mostSavings, mostSaving: sum(mostSavings) };
}

/** The most that any plan within the limits saves, by prices that were found for other costs. */
export function* boundAtPrices(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  found: LimitPrices,
  known?: KnownSweeps,
): Generator<undefined, number, void> {
  const prices = new CouplingPrices(shared, products);
  prices.restore(found);
  const { mostSaving } = yield* sweep(
    shared,
    products,
    (p) => ({
      packPrice: prices.packPrice(p),
      linePrice: prices.linePrice(p),
    }),
    MOST_BRANCHINGS,
    known,
  );
  return mostSaving + prices.worth();
}

/** Adds up savings. */
export function sum(savings: Float64Array): number {
  return savings.reduce((total, saving) => total + saving, 0);
}
