import type { StopSignal } from '../base/stop-signal';
import {
  StrongLinkingBound,
  affordablePasses,
  type StrongLinkingMultipliers,
} from './strong-linking-bound';
import type { CoupledPlan } from './coupled-plan';
import type { CoupledProduct } from './coupled-product';
import type { SubproblemCache } from './subproblem-cache';
import type { LagrangianBound } from './lagrangian-dual';
import { searchFrom } from './search-plans';
import type { SharedLimits } from './shared-limits';

/** Lines of products planned once each that an effort of 1 is worth. */
const WORK_OF_EFFORT = 36_000;
/** A plan is searched for from every fourth sweep. */
const SWEEPS_A_SEARCH = 4;
/** A plan that may miss no more than this share of the saving is good enough. */
const GOOD_ENOUGH = 5e-4;

/** A plan, and how much better another could be. */
export interface BoundedPlan {
  readonly plan: CoupledPlan;
  readonly savingUpperBound: number;
  /** Where the bound was found; null where it is that by prices. */
  readonly tighterBound: StrongLinkingMultipliers | null;
}

/**
 * Proves a plan better where shipments cost something, for as many products as the effort is worth:
 * bounds what any plan saves by lines, and searches for better plans from what the products do then,
 * who hardly use other lanes than the best plan when the bound is close.
 *
 * @param priced good prices of limits, and a bound by them
 * @param known earlier sweeps
 */
export function* searchByStrongBound(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  priced: LagrangianBound,
  found: CoupledPlan,
  effort: number,
  stop: StopSignal,
  known?: SubproblemCache,
): Generator<number | undefined, BoundedPlan, void> {
  let plan = found;
  let { savingUpperBound } = priced;
  const { state: coupling } = priced;
  if (coupling.fixedCosts === null) return { plan, savingUpperBound, tighterBound: null };
  const bound = new StrongLinkingBound(shared, products, coupling, coupling.fixedCosts);
  const sweeps = affordablePasses(products, WORK_OF_EFFORT * effort);
  for (let sweep = 1; sweep <= sweeps && !stop.aborted; sweep += 1) {
    if (plan.saving >= savingUpperBound * (1 - GOOD_ENOUGH)) break;
    if (sweep > 1) bound.subgradientStep();
    const packs = yield* bound.pass(known);
    savingUpperBound = Math.min(savingUpperBound, bound.savingUpperBound);
    if (sweep % SWEEPS_A_SEARCH > 0) continue;
    const start = { packs, freed: 'useful' } as const;
    const other = yield* searchFrom(
      start,
      shared,
      products,
      { ...priced, savingUpperBound },
      stop,
      true,
    );
    if (other.saving > plan.saving) plan = other;
  }
  return { plan, savingUpperBound, tighterBound: bound.best(known) };
}
