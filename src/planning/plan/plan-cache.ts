import type { DemandEstimate } from '../demand/estimate-demand';
import type { PlanInputs } from './plan-inputs';
import type { CachedPlan } from './product-cache';
import { isSameDemand } from './same-demand';
import type { Network } from '../network/network';
import { SubproblemCache } from '../lagrangian/subproblem-cache';

/** Of more positions nothing is kept: the network and all that was made of it would be too much memory. */
const MAX_POSITIONS = 50_000;

/**
 * What a plan leaves for the next one in the same thread, so that it need not be worked out again where
 * nothing has changed that it depends on. It saves time and changes no plan: all that goes into what is
 * reused is compared with what it was made from, value by value.
 *
 * Give a memory to one plan at a time, and do not change a network in place that was given with it.
 */
export class PlanCache {
  /** The last plan that was done. */
  lastPlan: CachedPlan | null = null;
  /** What products that share limits did at prices. */
  readonly subproblems = new SubproblemCache();

  /** Whether a plan of a network is remembered. */
  accepts({ positions }: Network): boolean {
    return positions.count <= MAX_POSITIONS;
  }

  /** The estimate of demand, if it would come out the same. */
  cachedDemand(now: PlanInputs): DemandEstimate | null {
    const { lastPlan } = this;
    return lastPlan !== null && isSameDemand(lastPlan, now) ? lastPlan.demand : null;
  }
}
