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

/** Lines of products solved once each that an effort of 1 affords. */
const WORK_OF_EFFORT = 18_000;

/** What to bound, and multipliers that were found for other or similar costs. */
export interface TrueCostOptions extends CoupledProblem {
  readonly multipliers: Multipliers;
  /** Multipliers of the bound with strong linking; null without one. */
  readonly tighterBound: StrongLinkingMultipliers | null;
  /** Whether those of `tighterBound` were found for these costs, so that they need no steps. */
  readonly isAtTrueCost: boolean;
  /** Work in multiples of the usual; more than 0. */
  readonly effort: number;
  readonly stop: StopSignal;
  /** Earlier passes, which save time and change nothing. */
  readonly cache?: SubproblemCache | undefined;
}

/** A bound, and where strong linking found it; null where it was not used. */
export interface BoundAtCost {
  readonly savingUpperBound: number;
  readonly tighterBound: StrongLinkingMultipliers | null;
}

/**
 * Bounds what any plan within the limits saves at its true costs, for a plan that was optimised with
 * other costs (risk aversion, minimum net benefit). Weak duality holds at any multipliers, so those
 * of the other costs serve; with strong linking they also take a few subgradient steps.
 */
export function* boundAtTrueCost({
  shared,
  products,
  multipliers: values,
  tighterBound,
  isAtTrueCost,
  effort,
  stop,
  cache,
}: TrueCostOptions): Generator<undefined, BoundAtCost, void> {
  const problem = { shared, products };
  const weakBound = yield* boundAtMultipliers(problem, values, cache);
  const multipliers = new LagrangeMultipliers(problem);
  const { fixedCosts } = multipliers;
  const passes = isAtTrueCost ? 1 : affordablePasses(products, WORK_OF_EFFORT * effort);
  if (tighterBound === null || fixedCosts === null || passes === 0 || stop.aborted) {
    return { savingUpperBound: weakBound, tighterBound: null };
  }
  fixedCosts.useFractions(tighterBound.fractions);
  multipliers.restore(tighterBound.multipliers);
  const bound = new StrongLinkingBound(problem, multipliers);
  for (let pass = 0; pass < passes && !stop.aborted; pass += 1) {
    if (pass > 0) bound.subgradientStep();
    yield* bound.pass(cache);
  }
  return {
    savingUpperBound: Math.min(weakBound, bound.savingUpperBound),
    tighterBound: bound.bestMultipliers(cache),
  };
}
