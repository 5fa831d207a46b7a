import type { StopSignal } from '../base/stop-signal';
import { CoupledPlan, type Checkpoint } from './coupled-plan';
import { planCoupled, type CoupledOptions } from './plan-coupled';
import type { CoupledProblem } from './coupled-product';
import { LaneLocalSearch } from './lane-local-search';
import { LaneMoves } from './lane-moves';

/** Lanes tried for the shipment, the most promising first. */
const MAX_TRIED = 12;

/** Up to so many products, the problem is solved again. */
const MAX_PRODUCTS_RESOLVED = 200;
/** Share of the plan's effort that is spent on solving again. The bounds hold whatever it is. */
const EFFORT_SHARE = 0.1;

/** Bounds on what one more shipment saves over a plan, net of its cost. Money. */
export interface OneMoreShipment {
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * What one more shipment than a plan is allowed saves. Where the products are few, they are planned again
 * with it: the bounds differ by the gap of that plan. Otherwise a better plan is searched from this one, and
 * nothing is known from above.
 */
export function* oneMoreShipment(
  options: CoupledOptions,
  packs: readonly Int32Array[],
): Generator<unknown, OneMoreShipment, void> {
  const { shared, products, stop } = options;
  const plan = new CoupledPlan(options, packs);
  if (plan.shipments < shared.maxShipments || stop.aborted) return { atLeast: 0, atMost: Infinity };
  const { saving } = plan;
  const atLeast = yield* savingByLocalSearch(options, packs, stop);
  if (products.length > MAX_PRODUCTS_RESOLVED) return { atLeast, atMost: Infinity };
  const more = { ...shared, maxShipments: shared.maxShipments + 1 };
  const effort = options.effort * EFFORT_SHARE;
  const again = yield* planCoupled({ ...options, shared: more, effort, warmStart: undefined });
  const saved = new CoupledPlan({ shared: more, products }, again.packs).saving - saving;
  return { atLeast: Math.max(atLeast, saved), atMost: again.savingUpperBound - saving };
}

/**
 * What a plan saves more with one more shipment than it is allowed, net of its cost. A vehicle is added to
 * the best of the lanes tried, the products on it are reoptimised, and a round of the local search follows.
 * At least this much can be saved.
 */
function* savingByLocalSearch(
  { shared, products }: CoupledProblem,
  packs: readonly Int32Array[],
  stop: StopSignal,
): Generator<undefined, number, void> {
  const maxShipments = shared.maxShipments + 1;
  const plan = new CoupledPlan({ shared: { ...shared, maxShipments }, products }, packs);
  plan.closeUnused();
  const moves = new LaneMoves(plan);
  const { saving } = plan;
  const today = plan.checkpoint();
  let best: { readonly saving: number; readonly state: Checkpoint } = { saving, state: today };
  for (const lane of (yield* moves.promisingLanes(1)).slice(0, MAX_TRIED)) {
    yield* moves.open(lane);
    if (plan.saving > best.saving) best = { saving: plan.saving, state: plan.checkpoint() };
    plan.restore(today);
  }
  plan.restore(best.state);
  if (!stop.aborted) yield* new LaneLocalSearch(plan, stop).improve();
  return Math.max(0, best.saving - saving, plan.saving - saving);
}
