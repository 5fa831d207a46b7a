import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { plan } from '../planning/plan';
import { PlanCache } from '../planning/plan/plan-cache';
import type { PlanWarmStart } from '../planning/plan/warm-start';
import type { Progress } from '../planning/network/plan-result';
import { breathing } from './breathing';
import { bugData } from './bug-data';
import { columnBuffers } from './column-buffers';
import { ESTIMATING, gatherTogether } from './gather-together';
import type { HelperBasis } from './helper-service';
import { Backpressure } from './in-step';
import { withoutPositions } from './network-slices';
import { FINISH, post, TAKEN } from './plan-messages';
import { ParallelProductPlanner } from './plan-together';
import { isGatheredByTwo, isPlannedByTwo } from './work-for-two';

/** What the worker offers to the page. Only plain data crosses, by structured clone. */
export interface PlannerService {
  plan(
    network: Network,
    settings: PlanSettings,
    ports: PlanPorts,
    start?: PlanWarmStart,
  ): Promise<void>;
}

/** The lines to those who have to do with a plan. */
export interface PlanPorts {
  /** Gets each `PlanMessage` as it comes; `FINISH` and `TAKEN` are posted back. */
  readonly page: MessagePort;
  /** Leads to a `HelperService` in a thread that has nothing else to do; null without one. */
  readonly helper: MessagePort | null;
}

/** Milliseconds between two reports of the same stage; a page cannot show more. */
const reportEvery = 60;

/** The service over the core's `plan`, with the clock of wherever it runs, and a memory of its own. */
export function plannerService(planNetwork: typeof plan, now: () => number): PlannerService {
  let memory = new PlanCache();
  return {
    async plan(network, settings, { page, helper }, start) {
      // A network too large to be remembered needs the room of what is.
      if (!memory.keeps(network)) memory = new PlanCache();
      const onProgress = sparing((progress) => {
        post(page, { progress });
      }, now);
      const finish = new AbortController();
      const inStep = new Backpressure();
      page.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === FINISH) finish.abort();
        else if (data === TAKEN) inStep.taken();
      };
      const breathe = breathing(now);
      const watching = { onProgress, pause: () => inStep.pause() ?? breathe() };
      try {
        const started = now();
        const isKnown = memory.demandOf({ network, settings }) !== null;
        helper?.postMessage({ network: withoutPositions(network), settings } satisfies HelperBasis);
        const evidence =
          helper === null || isKnown || !isGatheredByTwo(network)
            ? undefined
            : await gatherTogether(network, settings, helper, watching);
        const milliseconds = now() - started;
        const elsewhere =
          helper === null || !isPlannedByTwo(network)
            ? undefined
            : new ParallelProductPlanner(network, helper);
        const result = await planNetwork(network, settings, {
          ...watching,
          onPart: (part) => {
            inStep.sent();
            post(page, part);
          },
          now,
          warmStart: start,
          stop: finish.signal,
          evidence,
          cache: memory,
          parallelPlanner: elsewhere,
        });
        const timings = [{ stage: ESTIMATING, milliseconds }, ...result.timings];
        const rest = evidence === undefined ? result : { ...result, timings };
        // The columns move to the page: the thread needs them no more, and has no room for two.
        const owned = columnBuffers(result.positions);
        post(page, { rest, isRemembered: memory.keeps(network) }, owned);
      } catch (error) {
        post(page, { bug: bugData(error) });
      } finally {
        helper?.close();
      }
    },
  };
}

/** Passes on the first report of a stage, its last, and a few in between. */
function sparing(
  report: (progress: Progress) => void,
  now: () => number,
): (progress: Progress) => void {
  let stage = '';
  let reportedAt = -Infinity;
  return (progress) => {
    const isDue = progress.stage !== stage || progress.done >= progress.total;
    if (!isDue && now() - reportedAt < reportEvery) return;
    stage = progress.stage;
    reportedAt = now();
    report(progress);
  };
}
