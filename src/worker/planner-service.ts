import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { plan } from '../planning/plan';
import { PlanCache } from '../planning/plan/plan-cache';
import type { PlanWarmStart } from '../planning/plan/warm-start';
import type { Progress } from '../planning/network/plan-result';
import { yieldToEventLoop } from './yield-to-event-loop';
import { bugData } from './bug-data';
import { columnBuffers } from './column-buffers';
import { ESTIMATING, gatherInParallel } from './parallel-statistics';
import type { HelperInputs } from './helper-service';
import { Backpressure } from './backpressure';
import { withoutPositions } from './network-slices';
import { STOP, post, TAKEN } from './plan-messages';
import { ParallelProductPlanner } from './parallel-product-planner';
import { gathersInParallel, plansInParallel } from './parallel-thresholds';

/** What the worker offers to the page. Only plain data crosses, by structured clone. */
export interface PlannerService {
  plan(
    network: Network,
    settings: PlanSettings,
    ports: PlanPorts,
    warmStart?: PlanWarmStart,
  ): Promise<void>;
}

/** The ports of a plan. */
export interface PlanPorts {
  /** Receives each `PlanMessage`; sends `STOP` and `TAKEN` back. */
  readonly page: MessagePort;
  /** Leads to a `HelperService` in a thread of its own; null without one. */
  readonly helper: MessagePort | null;
}

/** Milliseconds between two reports of one stage; a page shows no more. */
const REPORT_INTERVAL = 60;

/** The service over the core's `plan`, with the clock of its host and a plan cache of its own. */
export function plannerService(planNetwork: typeof plan, now: () => number): PlannerService {
  let cache = new PlanCache();
  return {
    async plan(network, settings, { page, helper }, warmStart) {
      // A network too large for the cache needs the memory that the cache takes.
      if (!cache.accepts(network)) cache = new PlanCache();
      const onProgress = throttled((progress) => {
        post(page, { progress });
      }, now);
      const stop = new AbortController();
      const backpressure = new Backpressure();
      page.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === STOP) stop.abort();
        else if (data === TAKEN) backpressure.taken();
      };
      const yieldNow = yieldToEventLoop(now);
      const watching = { onProgress, pause: () => backpressure.pause() ?? yieldNow() };
      try {
        const started = now();
        const isKnown = cache.cachedDemand({ network, settings }) !== null;
        helper?.postMessage({
          network: withoutPositions(network),
          settings,
        } satisfies HelperInputs);
        const evidence =
          helper === null || isKnown || !gathersInParallel(network)
            ? undefined
            : await gatherInParallel(network, settings, helper, watching);
        const milliseconds = now() - started;
        const parallelPlanner =
          helper === null || !plansInParallel(network)
            ? undefined
            : new ParallelProductPlanner(network, helper);
        const result = await planNetwork(network, settings, {
          ...watching,
          onPart: (part) => {
            backpressure.sent();
            post(page, part);
          },
          now,
          warmStart,
          stop: stop.signal,
          statistics: evidence,
          cache,
          parallelPlanner,
        });
        const timings = [{ stage: ESTIMATING, milliseconds }, ...result.timings];
        const rest = evidence === undefined ? result : { ...result, timings };
        // The columns move to the page. The thread does not need them, and a copy would double the memory.
        const owned = columnBuffers(result.positions);
        post(page, { rest, isCached: cache.accepts(network) }, owned);
      } catch (error) {
        post(page, { bug: bugData(error) });
      } finally {
        helper?.close();
      }
    },
  };
}

/** Passes on the first and the last report of a stage, and a few between them. */
function throttled(
  report: (progress: Progress) => void,
  now: () => number,
): (progress: Progress) => void {
  let stage = '';
  let reportedAt = -Infinity;
  return (progress) => {
    const isDue = progress.stage !== stage || progress.done >= progress.total;
    if (!isDue && now() - reportedAt < REPORT_INTERVAL) return;
    stage = progress.stage;
    reportedAt = now();
    report(progress);
  };
}
