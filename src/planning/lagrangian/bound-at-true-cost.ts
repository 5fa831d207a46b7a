import type { StopSignal } from '../base/stop-signal';
import {
  StrongLinkingBound,
  affordablePasses,
  type StrongLinkingMultipliers,
} from './strong-linking-bound';
import type { CoupledProblem } from './coupled-product';
import { LagrangeMultipliers, type Multipliers } from './lagrange-multipliers';
import type { SubproblemCache } from './subproblem-cache';
import { boundAtMultipliers } from './subproblem-pass';

/** Lines of products planned once each that an effort of 1 is worth. */
const WORK_OF_EFFORT = 18_000;

/** What to bound, and multipliers that were found for other costs, or for much the same ones. */
export interface TrueCostOptions extends CoupledProblem {
  readonly multipliers: Multipliers;
  /** The same for the bound by lines; null where none are known. */
  readonly tighterBound: StrongLinkingMultipliers | null;
  /** Whether those by lines are of these costs, so that they need not move. */
  readonly isAtTrueCost: boolean;
  /** Work in multiples of the usual; more than 0. */
  readonly effort: number;
  readonly stop: StopSignal;
  /** Earlier passes, which save time and change nothing. */
  readonly cache?: SubproblemCache | undefined;
}

/** A bound, and where it was found by lines; null where it was not. */
export interface BoundAtCost {
  readonly savingUpperBound: number;
  readonly tighterBound: StrongLinkingMultipliers | null;
}

/**
 * The most that any plan within the limits saves where it was chosen by other costs: at the prices that
 * were found for these, which by lines move a little.
 */
export function* boundAtTrueCost({
  shared,
  products,
  multipliers: prices,
  tighterBound,
  isAtTrueCost,
  effort,
  stop,
  cache: known,
}: TrueCostOptions): Generator<undefined, BoundAtCost, void> {
  const byPacks = yield* boundAtMultipliers(shared, products, prices, known);
  const coupling = new LagrangeMultipliers(shared, products);
  const { fixedCosts: shares } = coupling;
  const sweeps = isAtTrueCost ? 1 : affordablePasses(products, WORK_OF_EFFORT * effort);
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
