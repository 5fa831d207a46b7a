import type { StopSignal } from '../base/stop-signal';
import type { CoupledProduct } from './coupled-product';
import { CoupledPlan } from './coupled-plan';
import { improveAll, LaneLocalSearch } from './lane-local-search';
import type { LagrangianBound } from './lagrangian-dual';
import type { SubproblemPass } from './subproblem-pass';
import type { Subproblems } from './subproblems';
import { ImprovementBounds } from './improvement-bounds';
import { choosesLanes, type SharedLimits } from './shared-limits';
import { packsBySlopeScaling } from './slope-scaling';
import { trimPlan, type Freed } from './trim-packs';

const ROUNDS = 4;
/** Product plans that an effort of 1 is worth looking for better plans from other starts. */
const STARTS_TIMES_PRODUCTS = 160;
const MAX_STARTS = 8;
/** From so many starts on, lanes are tried in the place of others too. */
const ENOUGH_STARTS = 4;
/** Shares of the saving that do not count. */
const TOLERANCE = 1e-9;

/** What is known of the products when the search begins. */
interface Known {
  readonly relaxed: Subproblems;
  /** What they do without limits. */
  readonly free: SubproblemPass;
  readonly priced: LagrangianBound;
}

/** Where a search begins: packs, and how they are trimmed to the limits. */
export interface Start {
  readonly packs: readonly Int32Array[];
  readonly freed: Freed;
}

/**
 * The best plan found within the limits: from packs that pay for shipments by slope scaling, or
 * that are best at the prices of the limits, and for few products from others too, for what is
 * best to begin with cannot be told where a few packs more or less decide. Yields the share of the
 * possible saving that is still missing where it is known anew.
 *
 * @param known a plan that was found otherwise
 */
export function* searchPlans(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  { relaxed, free, priced }: Known,
  effort: number,
  stop: StopSignal,
  known: CoupledPlan | null,
): Generator<number | undefined, CoupledPlan, void> {
  let best = known;
  const many = (STARTS_TIMES_PRODUCTS * effort) / products.length;
  const count = Math.max(1, Math.min(MAX_STARTS, Math.round(many)));
  const starts = yield* startsFor(shared, products, { relaxed, free, priced }, count, stop);
  for (const start of starts) {
    const isThorough = count >= ENOUGH_STARTS;
    const plan = yield* searchFrom(start, shared, products, priced, stop, isThorough, best);
    if (best === null || plan.saving > best.saving) best = plan;
    if (stop.aborted || best.saving >= priced.savingUpperBound * (1 - TOLERANCE)) break;
  }
  return best!;
}

function* startsFor(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  { relaxed, free, priced }: Known,
  count: number,
  stop: StopSignal,
): Generator<undefined, readonly Start[], void> {
  const isChosen = choosesLanes(shared) && !stop.aborted;
  const found = isChosen
    ? yield* packsBySlopeScaling(shared, products, relaxed, priced.multipliers, free, count)
    : [priced.pass.packs, free.packs];
  const nothing = products.map(({ problem }) => new Int32Array(problem.lines.length));
  const usefulOf = (packs: readonly Int32Array[]): Start => ({ packs, freed: 'useful' });
  const [first, ...others] = found.map(usefulOf);
  const trimmedOtherwise = [first!.packs, nothing].map((packs): Start => ({ packs, freed: 'all' }));
  const starts = isChosen
    ? [first!, usefulOf(priced.pass.packs), ...trimmedOtherwise, ...others]
    : [first!, ...others, ...trimmedOtherwise];
  return starts.slice(0, count);
}

/** A good plan from a start. */
export function* searchFrom(
  { packs, freed }: Start,
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  priced: LagrangianBound,
  stop: StopSignal,
  isThorough = false,
  best: CoupledPlan | null = null,
): Generator<number | undefined, CoupledPlan, void> {
  const plan = new CoupledPlan(shared, products, packs);
  trimPlan(plan, freed);
  yield* improve(plan, priced, isThorough, best, stop);
  return plan;
}

function* improve(
  plan: CoupledPlan,
  priced: LagrangianBound,
  isThorough: boolean,
  known: CoupledPlan | null,
  stop: StopSignal,
): Generator<number | undefined, void, void> {
  const gap = (): number => {
    const saving = Math.max(plan.saving, known?.saving ?? -Infinity);
    return Math.max(0, 1 - saving / priced.savingUpperBound);
  };
  if (choosesLanes(plan.shared)) {
    const search = new LaneLocalSearch(plan, stop);
    plan.closeUnused();
    yield* search.enforceShipmentLimit();
    for (let round = 0; round < ROUNDS * (isThorough ? 2 : 1) && !stop.aborted; round += 1) {
      yield gap();
      yield* improveAll(plan, stop, null);
      plan.closeUnused();
      if (yield* search.improve()) continue;
      if (!isThorough) break;
      if (yield* search.swapForOthers()) continue;
      if (!(yield* search.addThenDrop())) break;
    }
  }
  const regrets = choosesLanes(plan.shared) ? null : new ImprovementBounds(plan, priced);
  for (let round = 0; round < ROUNDS && !stop.aborted; round += 1) {
    yield gap();
    const atPrices = yield* improveAll(plan, stop, regrets, priced.packPrices);
    const atCost = yield* improveAll(plan, stop, regrets);
    if (!atPrices && !atCost) break;
  }
}
