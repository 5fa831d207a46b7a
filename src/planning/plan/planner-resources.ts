import type { DemandEstimate } from '../demand/estimate-demand';
import type { DemandStatistics } from '../demand/demand-statistics';
import type { StopSignal } from '../base/stop-signal';
import type { PlanCache } from './plan-cache';
import type { PlanWarmStart } from './warm-start';
import type { ParallelPlanner } from './parallel-planner';

/** Optional resources of a plan. Only `stop`, `warmStart` and `demand` can change its result. */
export interface PlannerResources {
  /** Once aborted, the plan ends soon with the best plan so far and a valid bound. */
  readonly stop?: StopSignal | undefined;
  /** The warm start that an earlier plan of a similar network returned. It saves time. */
  readonly warmStart?: PlanWarmStart | undefined;
  /** Results of the last plan in this thread. The plan reads it and updates it. It saves time only. */
  readonly cache?: PlanCache | undefined;
  /** Statistics of the sales history, if they have been collected already. */
  readonly statistics?: DemandStatistics | undefined;
  /** The demand to plan with, in place of the estimate from history. */
  readonly demand?: DemandEstimate | undefined;
  /** Plans some of the products in another thread. It saves time only. */
  readonly parallelPlanner?: ParallelPlanner | undefined;
}
