import type { StopSignal } from '../base/stop-signal';
import type { CoupledProblem } from './coupled-product';
import { CoupledPlan } from './coupled-plan';
import { improveProducts } from './improve-products';
import { LaneLocalSearch } from './lane-local-search';
import type { LagrangianBound } from './lagrangian-dual';
import type { SubproblemPass } from './subproblem-pass';
import type { Subproblems } from './subproblems';
import { ImprovementBounds } from './improvement-bounds';
import { relativeGap } from './relative-gap';
import { choosesLanes } from './shared-limits';
import { packsBySlopeScaling } from './slope-scaling';
import { trimPlan, type TrimCriterion } from './trim-packs';

const MAX_ROUNDS = 4;
/** Products times starting points that an effort of 1 affords. */
const STARTS_TIMES_PRODUCTS = 160;
const MAX_STARTS = 8;
/** With at least so many starting points the searches use the larger neighbourhoods too. */
const MIN_STARTS_FOR_THOROUGH_SEARCH = 4;
/** A relative gap below this is rounding. */
const TOLERANCE = 1e-9;

/** What a search for plans uses. */
export interface PlanSearchOptions {
  /** The pass without prices. */
  readonly unconstrained: SubproblemPass;
  readonly dual: LagrangianBound;
  /** Work in multiples of the usual; more than 0. */
  readonly effort: number;
  readonly stop: StopSignal;
  /** A plan that was found otherwise, the first incumbent. */
  readonly incumbent: CoupledPlan | null;
}

/** A starting point: packs that may violate limits, and the criterion to trim them by. */
export interface Start {
  readonly packs: readonly Int32Array[];
  readonly criterion: TrimCriterion;
}

/**
 * Searches for a good plan within the limits: a multistart Lagrangian heuristic. Starting points are
 * the solutions of slope scaling and of the subproblems at the multipliers; with few products there
 * is time for several. Each is trimmed to the limits and improved by local search on lanes and by
 * reoptimising one product at a time. The result is feasible; the gap to the Lagrangian bound says
 * how good it is. Yields the relative gap, where it may have changed.
 *
 * Source: the scheme follows T. Crainic, B. Gendron and G. Hernu, "A slope scaling/Lagrangean
 * perturbation heuristic with long-term memory for multicommodity capacitated fixed-charge network
 * design", Journal of Heuristics 10, 2004.
 */
export function* searchPlans(
  subproblems: Subproblems,
  options: PlanSearchOptions,
): Generator<number | undefined, CoupledPlan, void> {
  const { dual, effort, stop } = options;
  let { incumbent } = options;
  const affordable = (STARTS_TIMES_PRODUCTS * effort) / subproblems.products.length;
  const count = Math.max(1, Math.min(MAX_STARTS, Math.round(affordable)));
  const starts = yield* startingPoints(subproblems, options, count);
  const isThorough = count >= MIN_STARTS_FOR_THOROUGH_SEARCH;
  for (const start of starts) {
    const plan = yield* searchFrom(subproblems, start, { dual, stop, isThorough, incumbent });
    if (incumbent === null || plan.saving > incumbent.saving) incumbent = plan;
    if (stop.aborted || incumbent.saving >= dual.savingUpperBound * (1 - TOLERANCE)) break;
  }
  return incumbent!;
}

function* startingPoints(
  subproblems: Subproblems,
  { dual, unconstrained, stop }: PlanSearchOptions,
  count: number,
): Generator<undefined, readonly Start[], void> {
  const { shared, products } = subproblems;
  const { multipliers } = dual;
  const usesSlopes = choosesLanes(shared) && !stop.aborted;
  const packsOfStarts = usesSlopes
    ? yield* packsBySlopeScaling(subproblems, { multipliers, unconstrained, count })
    : [dual.pass.packs, unconstrained.packs];
  const empty = products.map(({ problem }) => new Int32Array(problem.lines.length));
  const byExcess = (packs: readonly Int32Array[]): Start => ({ packs, criterion: 'excess' });
  const [first, ...others] = packsOfStarts.map(byExcess);
  const byFreed = [first!.packs, empty].map((packs): Start => ({ packs, criterion: 'freed' }));
  const starts = usesSlopes
    ? [first!, byExcess(dual.pass.packs), ...byFreed, ...others]
    : [first!, ...others, ...byFreed];
  return starts.slice(0, count);
}

/** How to improve a starting point. */
export interface SearchOptions {
  readonly dual: LagrangianBound;
  readonly stop: StopSignal;
  /** Whether to use the larger neighbourhoods too. */
  readonly isThorough: boolean;
  /** The best plan so far, for the gap that is yielded. */
  readonly incumbent?: CoupledPlan | null;
}

/** Trims a starting point to the limits and improves it. */
export function* searchFrom(
  problem: CoupledProblem,
  { packs, criterion }: Start,
  options: SearchOptions,
): Generator<number | undefined, CoupledPlan, void> {
  const plan = new CoupledPlan(problem, packs);
  trimPlan(plan, criterion);
  yield* improve(plan, options);
  return plan;
}

function* improve(
  plan: CoupledPlan,
  { dual, isThorough, incumbent, stop }: SearchOptions,
): Generator<number | undefined, void, void> {
  const gap = (): number => {
    const saving = Math.max(plan.saving, incumbent?.saving ?? -Infinity);
    return relativeGap(saving, dual.savingUpperBound);
  };
  if (choosesLanes(plan.shared)) {
    const search = new LaneLocalSearch(plan, stop);
    plan.closeUnused();
    yield* search.enforceShipmentLimit();
    const maxRounds = MAX_ROUNDS * (isThorough ? 2 : 1);
    for (let round = 0; round < maxRounds && !stop.aborted; round += 1) {
      yield gap();
      yield* improveProducts(plan, { stop });
      plan.closeUnused();
      if (yield* search.improve()) continue;
      if (!isThorough) break;
      if (yield* search.replace()) continue;
      if (!(yield* search.addThenDrop())) break;
    }
  }
  const bounds = choosesLanes(plan.shared) ? null : new ImprovementBounds(plan, dual);
  const { packPrices } = dual;
  for (let round = 0; round < MAX_ROUNDS && !stop.aborted; round += 1) {
    yield gap();
    const changedAtPrices = yield* improveProducts(plan, { stop, bounds, packPrices });
    const changedAtCost = yield* improveProducts(plan, { stop, bounds });
    if (!changedAtPrices && !changedAtCost) break;
  }
}
