import type { StopSignal } from '../base/stop-signal';
import {
  StrongLinkingBound,
  affordablePasses,
  type StrongLinkingMultipliers,
} from './strong-linking-bound';
import type { CoupledPlan } from './coupled-plan';
import type { CoupledProblem } from './coupled-product';
import type { SubproblemCache } from './subproblem-cache';
import type { LagrangianBound } from './lagrangian-dual';
import { searchFrom } from './search-plans';

/** Lines of products solved once each that an effort of 1 affords. */
const WORK_OF_EFFORT = 36_000;
/** Passes of the bound from one search for a plan to the next. */
const PASSES_PER_SEARCH = 4;
/** The search ends at a relative gap of this or less. */
const TARGET_GAP = 5e-4;

/** A plan, and how much any other plan could save. */
export interface BoundedPlan {
  readonly plan: CoupledPlan;
  readonly savingUpperBound: number;
  /** Where strong linking found its bound; null where it was not used. */
  readonly tighterBound: StrongLinkingMultipliers | null;
}

/** What the search starts from, and its limits. */
export interface StrongBoundOptions {
  readonly dual: LagrangianBound;
  readonly incumbent: CoupledPlan;
  /** Work in multiples of the usual; more than 0. */
  readonly effort: number;
  readonly stop: StopSignal;
  /** Earlier passes, which save time and change nothing. */
  readonly cache?: SubproblemCache | undefined;
}

/**
 * Closes the gap of a plan from both sides where shipments have fixed costs. Passes of the strong
 * linking bound lower the bound by subgradient steps. Every few passes a local search starts from
 * the solutions of the subproblems, which use nearly the lanes of the best plan when the bound is
 * tight (a Lagrangian heuristic). It returns the best plan and the lowest bound that it met; both
 * are valid at any time.
 */
export function* strongBoundSearch(
  problem: CoupledProblem,
  { dual, incumbent, effort, stop, cache }: StrongBoundOptions,
): Generator<number | undefined, BoundedPlan, void> {
  let plan = incumbent;
  let { savingUpperBound } = dual;
  if (dual.state.fixedCosts === null) return { plan, savingUpperBound, tighterBound: null };
  const bound = new StrongLinkingBound(problem, dual.state);
  const maxPasses = affordablePasses(problem.products, WORK_OF_EFFORT * effort);
  for (let pass = 1; pass <= maxPasses && !stop.aborted; pass += 1) {
    if (plan.saving >= savingUpperBound * (1 - TARGET_GAP)) break;
    if (pass > 1) bound.subgradientStep();
    const packs = yield* bound.pass(cache);
    savingUpperBound = Math.min(savingUpperBound, bound.savingUpperBound);
    if (pass % PASSES_PER_SEARCH > 0) continue;
    const found = yield* searchFrom(
      problem,
      { packs, criterion: 'excess' },
      { dual: { ...dual, savingUpperBound }, stop, isThorough: true },
    );
    if (found.saving > plan.saving) plan = found;
  }
  return { plan, savingUpperBound, tighterBound: bound.bestMultipliers(cache) };
}
