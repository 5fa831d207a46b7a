import type { Finish } from '../base/stop-signal';
import { BoundByLines, sweepsWorth, type LinePrices } from './strong-linking-bound';
import type { CoupledProduct } from './coupled-product';
import { CouplingPrices, type LimitPrices } from './lagrange-multipliers';
import type { KnownSweeps } from './subproblem-cache';
import { boundAtPrices } from './subproblem-pass';
import type { SharedLimits } from './shared-limits';

/** Lines of products planned once each that an effort of 1 is worth. */
const WORK_OF_EFFORT = 18_000;

/** Prices that were found for other costs, or for much the same ones. */
export interface KnownPrices {
  readonly prices: LimitPrices;
  /** The same for the bound by lines; null where none are known. */
  readonly closer: LinePrices | null;
  /** Whether those by lines are of these costs, so that they need not move. */
  readonly isAtCost: boolean;
}

/** A bound, and where it was found by lines; null where it was not. */
export interface BoundAtCost {
  readonly mostSaving: number;
  readonly closer: LinePrices | null;
}

/**
 * The most that any plan within the limits saves where it was chosen by other costs: at the prices that
 * were found for these, which by lines move a little.
 *
 * @param known earlier sweeps
 */
export function* boundAtCost(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  { prices, closer, isAtCost }: KnownPrices,
  effort: number,
  finish: Finish,
  known?: KnownSweeps,
): Generator<undefined, BoundAtCost, void> {
  const byPacks = yield* boundAtPrices(shared, products, prices, known);
  const coupling = new CouplingPrices(shared, products);
  const { shares } = coupling;
  const sweeps = isAtCost ? 1 : sweepsWorth(products, WORK_OF_EFFORT * effort);
  if (closer === null || shares === null || sweeps === 0 || finish.aborted) {
    return { mostSaving: byPacks, closer: null };
  }
  shares.useParts(closer.parts);
  coupling.restore(closer.prices);
  const bound = new BoundByLines(shared, products, coupling, shares);
  for (let sweep = 0; sweep < sweeps && !finish.aborted; sweep += 1) {
    if (sweep > 0) bound.follow();
    yield* bound.sweep(known);
  }
  return { mostSaving: Math.min(byPacks, bound.mostSaving), closer: bound.best(known) };
}
