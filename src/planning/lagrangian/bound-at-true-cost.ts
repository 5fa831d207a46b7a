import type { StopSignal } from '../base/stop-signal';
import {
  StrongLinkingBound,
  affordablePasses,
  type StrongLinkingMultipliers,
} from './strong-linking-bound';
import type { CoupledProduct } from './coupled-product';
import { LagrangeMultipliers, type Multipliers } from './lagrange-multipliers';
import type { SubproblemCache } from './subproblem-cache';
import { boundAtMultipliers } from './subproblem-pass';
import type { SharedLimits } from './shared-limits';

/** Lines of products planned once each that an effort of 1 is worth. */
const WORK_OF_EFFORT = 18_000;

/** Prices that were found for other costs, or for much the same ones. */
export interface KnownPrices {
  readonly prices: Multipliers;
  /** The same for the bound by lines; null where none are known. */
  readonly tighterBound: StrongLinkingMultipliers | null;
  /** Whether those by lines are of these costs, so that they need not move. */
  readonly isAtCost: boolean;
}

/** A bound, and where it was found by lines; null where it was not. */
export interface BoundAtCost {
  readonly savingUpperBound: number;
  readonly tighterBound: StrongLinkingMultipliers | null;
}

/**
 * The most that any plan within the limits saves where it was chosen by other costs: at the prices that
 * were found for these, which by lines move a little.
 *
 * @param known earlier sweeps
 */
export function* boundAtTrueCost(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  { prices, tighterBound, isAtCost }: KnownPrices,
  effort: number,
  stop: StopSignal,
  known?: SubproblemCache,
): Generator<undefined, BoundAtCost, void> {
  const byPacks = yield* boundAtMultipliers(shared, products, prices, known);
  const coupling = new LagrangeMultipliers(shared, products);
  const { fixedCosts: shares } = coupling;
  const sweeps = isAtCost ? 1 : affordablePasses(products, WORK_OF_EFFORT * effort);
  if (tighterBound === null || shares === null || sweeps === 0 || stop.aborted) {
    return { savingUpperBound: byPacks, tighterBound: null };
  }
  shares.useFractions(tighterBound.fractions);
  coupling.restore(tighterBound.multipliers);
  const bound = new StrongLinkingBound(shared, products, coupling, shares);
  for (let sweep = 0; sweep < sweeps && !stop.aborted; sweep += 1) {
    if (sweep > 0) bound.subgradientStep();
    yield* bound.pass(known);
  }
  return {
    savingUpperBound: Math.min(byPacks, bound.savingUpperBound),
    tighterBound: bound.best(known),
  };
}
