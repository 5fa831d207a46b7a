import type { Finish } from '../base/stop-signal';
import { isSameColumn } from '../base/same-data';
import { CoupledPlan } from './coupled-plan';
import { allowedPacks, type CoupledStart } from './lagrangian-warm-start';
import { improveAll, LaneSearch } from './lane-local-search';
import { priceLimits, type PricedLimits, type Pricing } from './lagrangian-dual';
import type { PricedProducts } from './subproblems';
import { Regrets } from './improvement-bounds';
import { choosesLanes } from './shared-limits';
import { trimPlan } from './trim-packs';

/** Prices move by so many steps at the most: first they stand, for most edits hardly move them. */
const STEPS = [0, 12];
/** A plan that was begun from another is good enough if its gap is wider by no more than this. */
const GAP_LOST = 0.002;

/** A plan that goes on from an earlier one. */
export interface ContinuedPlan {
  readonly plan: CoupledPlan;
  readonly priced: PricedLimits;
  /** Whether it is proved nearly as well as the plan from which the earlier ones went on. */
  readonly isProved: boolean;
}

/**
 * Goes on from an earlier plan: at its prices, then at prices that move a little, with its packs as far
 * as they are allowed now, until the plan is proved nearly as well as that was.
 */
export function* continuePlan(
  relaxed: PricedProducts,
  pricing: Omit<Pricing, 'steps'> & { readonly start: CoupledStart },
): Generator<number | undefined, ContinuedPlan, void> {
  const { finish, start } = pricing;
  let best: ContinuedPlan | null = null;
  for (const steps of STEPS) {
    const priced = yield* priceLimits(relaxed, { ...pricing, steps });
    const plan = yield* continued(relaxed, priced, finish, start, steps > 0);
    const gap = 1 - plan.saving / priced.mostSaving;
    yield Math.max(0, gap);
    best = { plan, priced, isProved: gap <= start.gap + GAP_LOST };
    if (best.isProved || finish.aborted) break;
  }
  return best!;
}

/**
 * An earlier plan as far as it is allowed now. Products are planned once more on its lanes: all of them,
 * or those with which something has changed, for they save otherwise at the same prices or do not move
 * what they did.
 */
function* continued(
  { shared, products }: PricedProducts,
  priced: PricedLimits,
  finish: Finish,
  start: CoupledStart,
  isOfAll: boolean,
): Generator<undefined, CoupledPlan, void> {
  const packs = products.map(({ problem }, p) => allowedPacks(problem, start.packs[p]!));
  const plan = new CoupledPlan(shared, products, packs);
  trimPlan(plan, 'useful');
  const isChosen = choosesLanes(shared);
  if (isChosen) {
    plan.closeUnused();
    yield* new LaneSearch(plan, finish).keepToMostShipments();
  }
  const { mostSavings } = priced.sweep;
  const among = [...products.keys()].filter(
    (p) =>
      isOfAll ||
      mostSavings[p] !== start.mostSavings[p] ||
      !isSameColumn(plan.packs[p]!, start.packs[p]!),
  );
  const regrets = isChosen ? null : new Regrets(plan, priced);
  yield* improveAll(plan, finish, regrets, priced.packPrices, among);
  yield* improveAll(plan, finish, regrets, undefined, among);
  return plan;
}
