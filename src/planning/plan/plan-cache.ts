import type { DemandEstimate } from '../demand/estimate-demand';
import type { PlanInputs } from './plan-inputs';
import type { CachedPlan } from './product-cache';
import { isSameDemand } from './same-demand';
import type { Network } from '../network/network';
import { SubproblemCache } from '../lagrangian/subproblem-cache';

/** Larger networks are not cached. The network and its results would need too much memory. */
const MAX_POSITIONS = 50_000;

/**
 * Results of the last plan in a thread, for the next one. A result is reused only if all its inputs are
 * equal, value by value. So the cache saves time and never changes a plan.
 *
 * Use a cache for one plan at a time. Never change a network in place after it was planned with a cache.
 */
export class PlanCache {
  /** The last finished plan; null before the first one. */
  lastPlan: CachedPlan | null = null;
  /** Solutions of products with shared limits, by their multipliers. */
  readonly subproblems = new SubproblemCache();

  /** Whether the network is small enough to cache its plan. */
  accepts({ positions }: Network): boolean {
    return positions.count <= MAX_POSITIONS;
  }

  /** The last estimate of demand; null if the inputs of the estimate have changed. */
  cachedDemand(inputs: PlanInputs): DemandEstimate | null {
    const { lastPlan } = this;
    return lastPlan !== null && isSameDemand(lastPlan, inputs) ? lastPlan.demand : null;
  }
}
