import type { Finish } from '../base/stop-signal';
import { BoundByLines, sweepsWorth, type LinePrices } from './strong-linking-bound';
import type { CoupledPlan } from './coupled-plan';
import type { CoupledProduct } from './coupled-product';
import type { KnownSweeps } from './subproblem-cache';
import type { PricedLimits } from './lagrangian-dual';
import { searchFrom } from './search-plans';
import type { SharedLimits } from './shared-limits';

/** Lines of products planned once each that an effort of 1 is worth. */
const WORK_OF_EFFORT = 36_000;
/** A plan is searched for from every fourth sweep. */
const SWEEPS_A_SEARCH = 4;
/** A plan that may miss no more than this share of the saving is good enough. */
const GOOD_ENOUGH = 5e-4;

/** A plan, and how much better another could be. */
export interface ProvedPlan {
  readonly plan: CoupledPlan;
  readonly mostSaving: number;
  /** Where the bound was found; null where it is that by prices. */
  readonly closer: LinePrices | null;
}

/**
 * Proves a plan better where shipments cost something, for as many products as the effort is worth:
 * bounds what any plan saves by lines, and searches for better plans from what the products do then,
 * who hardly use other lanes than the best plan when the bound is close.
 *
 * @param priced good prices of limits, and a bound by them
 * @param known earlier sweeps
 */
export function* searchByLines(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  priced: PricedLimits,
  found: CoupledPlan,
  effort: number,
  finish: Finish,
  known?: KnownSweeps,
): Generator<number | undefined, ProvedPlan, void> {
  let plan = found;
  let { mostSaving } = priced;
  const { coupling } = priced;
  if (coupling.shares === null) return { plan, mostSaving, closer: null };
  const bound = new BoundByLines(shared, products, coupling, coupling.shares);
  const sweeps = sweepsWorth(products, WORK_OF_EFFORT * effort);
  for (let sweep = 1; sweep <= sweeps && !finish.aborted; sweep += 1) {
    if (plan.saving >= mostSaving * (1 - GOOD_ENOUGH)) break;
    if (sweep > 1) bound.follow();
    const packs = yield* bound.sweep(known);
    mostSaving = Math.min(mostSaving, bound.mostSaving);
    if (sweep % SWEEPS_A_SEARCH > 0) continue;
    const start = { packs, freed: 'useful' } as const;
    const other = yield* searchFrom(
      start,
      shared,
      products,
      { ...priced, mostSaving },
      finish,
      true,
    );
    if (other.saving > plan.saving) plan = other;
  }
  return { plan, mostSaving, closer: bound.best(known) };
}
