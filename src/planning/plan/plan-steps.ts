import { estimateSteps } from '../demand/estimate-demand';
import type { Network } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { PlannerResources } from './planner-resources';
import type { PlanPart, PlanRest } from '../report/plan-parts';
import type { Progress } from '../network/plan-result';
import { planReport } from '../report/plan-report';
import { NetworkPlanner } from './network-planner';
import { mapSteps } from '../base/steps';

/** Positions between two reports of progress: a few milliseconds of work. */
const POSITIONS_A_STEP = 100;

/**
 * Makes a plan in steps, so that a caller can show progress, yield to its event loop and stop.
 *
 * @param take receives lines and alerts as soon as they are written
 */
export function* planSteps(
  network: Network,
  settings: PlanSettings,
  take: (part: PlanPart) => void,
  resources: PlannerResources = {},
): Generator<Progress, PlanRest, void> {
  const { positions } = network;
  const { stop, cache, statistics, parallelPlanner } = resources;
  const demand =
    resources.demand ??
    cache?.cachedDemand({ network, settings }) ??
    (yield* mapSteps(estimateSteps(network, settings, statistics), (step): Progress => ({
      ...step,
      total: positions.count,
    })));
  const planner = new NetworkPlanner(network, settings, demand, resources);
  let reported = -Infinity;
  for (const range of productRanges(positions)) {
    if (range.start - reported >= POSITIONS_A_STEP) {
      const done = range.start + (parallelPlanner?.plannedAhead(range.start) ?? 0);
      yield { stage: 'Choosing transfers', done, total: positions.count };
      reported = range.start;
    }
    planner.planProduct(range);
  }
  yield* planner.planCoupledProducts();
  const result = yield* planReport(planner.decided(), take);
  // The next plan may take its demand from the cache, so only an estimate may enter it.
  const isToCache = resources.demand === undefined && stop?.aborted !== true;
  if (cache !== undefined && isToCache) cache.lastPlan = planner.toCache();
  return result;
}
