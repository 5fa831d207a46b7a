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

/** Positions between two reports of progress: some milliseconds of work. */
const POSITIONS_A_STEP = 100;

/**
 * Makes a plan a step at a time, so that a caller can show progress, breathe and stop.
 *
 * @param take is handed its lines and alerts, as soon as they are written
 */
export function* planSteps(
  network: Network,
  settings: PlanSettings,
  take: (part: PlanPart) => void,
  means: PlannerResources = {},
): Generator<Progress, PlanRest, void> {
  const { positions } = network;
  const { stop, cache, statistics, parallelPlanner } = means;
  const demand =
    cache?.demandOf({ network, settings }) ??
    (yield* mapSteps(estimateSteps(network, settings, statistics), (step): Progress => ({
      ...step,
      total: positions.count,
    })));
  const work = new NetworkPlanner(network, settings, demand, means);
  let reported = -Infinity;
  for (const range of productRanges(positions)) {
    if (range.start - reported >= POSITIONS_A_STEP) {
      const done = range.start + (parallelPlanner?.ahead(range.start) ?? 0);
      yield { stage: 'Choosing transfers', done, total: positions.count };
      reported = range.start;
    }
    work.planProduct(range);
  }
  yield* work.coupleProducts();
  const result = yield* planReport(work.decided(), take);
  if (cache !== undefined && stop?.aborted !== true) cache.known = work.left();
  return result;
}
