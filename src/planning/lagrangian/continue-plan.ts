import type { StopSignal } from '../base/stop-signal';
import { isSameColumn } from '../base/same-data';
import { CoupledPlan } from './coupled-plan';
import { allowedPacks, type LagrangianWarmStart } from './lagrangian-warm-start';
import { improveAll, LaneLocalSearch } from './lane-local-search';
import { solveLagrangianDual, type LagrangianBound, type DualOptions } from './lagrangian-dual';
import type { Subproblems } from './subproblems';
import { ImprovementBounds } from './improvement-bounds';
import { choosesLanes } from './shared-limits';
import { trimPlan } from './trim-packs';

/** Prices move by so many steps at the most: first they stand, for most edits hardly move them. */
const STEPS = [0, 12];
/** A plan that was begun from another is good enough if its gap is wider by no more than this. */
const GAP_LOST = 0.002;

/** A plan that goes on from an earlier one. */
export interface ContinuedPlan {
  readonly plan: CoupledPlan;
  readonly priced: LagrangianBound;
  /** Whether it is proved nearly as well as the plan from which the earlier ones went on. */
  readonly isProved: boolean;
}

/**
 * Goes on from an earlier plan: at its prices, then at prices that move a little, with its packs as far
 * as they are allowed now, until the plan is proved nearly as well as that was.
 */
export function* continuePlan(
  relaxed: Subproblems,
  pricing: Omit<DualOptions, 'steps'> & { readonly start: LagrangianWarmStart },
): Generator<number | undefined, ContinuedPlan, void> {
  const { stop, start } = pricing;
  let best: ContinuedPlan | null = null;
  for (const steps of STEPS) {
    const priced = yield* solveLagrangianDual(relaxed, { ...pricing, steps });
    const plan = yield* continued(relaxed, priced, stop, start, steps > 0);
    const gap = 1 - plan.saving / priced.savingUpperBound;
    yield Math.max(0, gap);
    best = { plan, priced, isProved: gap <= start.gap + GAP_LOST };
    if (best.isProved || stop.aborted) break;
  }
  return best!;
}

/**
 * An earlier plan as far as it is allowed now. Products are planned once more on its lanes: all of them,
 * or those with which something has changed, for they save otherwise at the same prices or do not move
 * what they did.
 */
function* continued(
  { shared, products }: Subproblems,
  priced: LagrangianBound,
  stop: StopSignal,
  start: LagrangianWarmStart,
  isOfAll: boolean,
): Generator<undefined, CoupledPlan, void> {
  const packs = products.map(({ problem }, p) => allowedPacks(problem, start.packs[p]!));
  const plan = new CoupledPlan(shared, products, packs);
  trimPlan(plan, 'useful');
  const isChosen = choosesLanes(shared);
  if (isChosen) {
    plan.closeUnused();
    yield* new LaneLocalSearch(plan, stop).enforceShipmentLimit();
  }
  const { savingUpperBounds } = priced.pass;
  const among = [...products.keys()].filter(
    (p) =>
      isOfAll ||
      savingUpperBounds[p] !== start.savingUpperBounds[p] ||
      !isSameColumn(plan.packs[p]!, start.packs[p]!),
  );
  const regrets = isChosen ? null : new ImprovementBounds(plan, priced);
  yield* improveAll(plan, stop, regrets, priced.packPrices, among);
  yield* improveAll(plan, stop, regrets, undefined, among);
  return plan;
}
