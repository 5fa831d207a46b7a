import { estimateSteps } from './demand/estimate-demand';
import type { DemandEvidence } from './demand/gather-evidence';
import { TAKE_YOUR_TIME, type Finish } from './finish';
import type { Network } from './network/network';
import { productRanges } from './network/product-ranges';
import type { PlanSettings } from './network/settings';
import type { PlanMemory } from './plan-memory';
import type { PlanPart, PlanRest } from './plan-parts';
import type { Progress } from './plan-result';
import { planReport } from './plan-report';
import type { PlanStart } from './plan-start';
import { PlanUnderWay } from './plan-under-way';
import { relayed } from './steps';

/** Positions between two reports of progress: some milliseconds of work. */
const POSITIONS_A_STEP = 100;

/** What a plan is made with besides its inputs, as in `PlanOptions`. */
export interface PlanMeans {
  readonly finish?: Finish | undefined;
  readonly start?: PlanStart | undefined;
  readonly memory?: PlanMemory | undefined;
  readonly evidence?: DemandEvidence | undefined;
}

/**
 * Makes a plan a step at a time, so that a caller can show progress, breathe and stop.
 *
 * @param take is handed its lines and alerts, as soon as they are written
 */
export function* planSteps(
  network: Network,
  settings: PlanSettings,
  take: (part: PlanPart) => void,
  { finish = TAKE_YOUR_TIME, start, memory, evidence }: PlanMeans = {},
): Generator<Progress, PlanRest, void> {
  const { positions } = network;
  const demand =
    memory?.demandOf({ network, settings }) ??
    (yield* relayed(estimateSteps(network, settings, evidence), (step): Progress => ({
      ...step,
      total: positions.count,
    })));
  const work = new PlanUnderWay(network, settings, demand, finish, start, memory);
  let reported = -Infinity;
  for (const range of productRanges(positions)) {
    if (range.start - reported >= POSITIONS_A_STEP) {
      yield { stage: 'Choosing transfers', done: range.start, total: positions.count };
      reported = range.start;
    }
    work.planProduct(range);
  }
  yield* work.coupleProducts();
  const result = yield* planReport(work.decided(), take);
  if (memory !== undefined && !finish.aborted) memory.known = work.left();
  return result;
}
