import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { plan } from '../planning/plan';
import type { PlanStart } from '../planning/plan-start';
import type { PlanResult, Progress } from '../planning/plan-result';
import { breathing } from './breathing';

/** What the worker offers to the page. Only plain data crosses, by structured clone. */
export interface PlannerService {
  plan(
    network: Network,
    settings: PlanSettings,
    /** Each `Progress` is posted here as it comes; `FINISH` posted back ends the plan soon. */
    reports: MessagePort,
    start?: PlanStart,
  ): Promise<PlanOutcome>;
}

/** An error keeps neither class nor cause on its way out of a worker, so it travels as data. */
export type PlanOutcome =
  | { readonly result: PlanResult }
  | { readonly bug: { readonly message: string; readonly stack: string } };

/** What a caller posts to have the best plan so far. */
export const FINISH = 'finish';

/** Milliseconds between two reports of the same stage; a page cannot show more. */
const reportEvery = 60;

/** The service over the core's `plan`, with the clock of wherever it runs. */
export function plannerService(planNetwork: typeof plan, now: () => number): PlannerService {
  return {
    async plan(network, settings, reports, start) {
      const onProgress = sparing((progress) => {
        reports.postMessage(progress);
      }, now);
      const finish = new AbortController();
      reports.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === FINISH) finish.abort();
      };
      try {
        const options = { onProgress, now, start, finish: finish.signal, pause: breathing(now) };
        return { result: await planNetwork(network, settings, options) };
      } catch (error) {
        const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
        return { bug: { message, stack } };
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
