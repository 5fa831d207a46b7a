import type { DemandStatistics } from '../demand/demand-statistics';
import type { StopSignal } from '../base/stop-signal';
import type { PlanCache } from './plan-cache';
import type { PlanWarmStart } from './warm-start';
import type { ParallelPlanner } from './parallel-planner';

/** What a plan is made with besides its inputs. */
export interface PlannerResources {
  /** Aborted, the plan ends soon with the best one found so far, and a bound that holds for it. */
  readonly stop?: StopSignal | undefined;
  /** What an earlier plan of much the same network left: this one goes on from it, and is found sooner. */
  readonly warmStart?: PlanWarmStart | undefined;
  /** What earlier plans in this thread have worked out, and this one leaves: saves time, changes nothing. */
  readonly cache?: PlanCache | undefined;
  /** What history says of demand at every position, where that has been gathered somewhere else. */
  readonly statistics?: DemandStatistics | undefined;
  /** Who plans some of the products meanwhile: saves time, changes nothing. */
  readonly parallelPlanner?: ParallelPlanner | undefined;
}
