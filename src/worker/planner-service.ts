import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { plan } from '../planning/plan';
import type { PlanStart } from '../planning/plan-start';
import type { Progress } from '../planning/plan-result';
import { breathing } from './breathing';
import { bugData } from './bug-data';
import { FINISH, post, postResult } from './plan-messages';

/** What the worker offers to the page. Only plain data crosses, by structured clone. */
export interface PlannerService {
  plan(
    network: Network,
    settings: PlanSettings,
    /** Gets each `PlanMessage` as it comes; `FINISH` posted back ends the plan soon. */
    port: MessagePort,
    start?: PlanStart,
  ): Promise<void>;
}

/** Milliseconds between two reports of the same stage; a page cannot show more. */
const reportEvery = 60;

/** The service over the core's `plan`, with the clock of wherever it runs. */
export function plannerService(planNetwork: typeof plan, now: () => number): PlannerService {
  return {
    async plan(network, settings, port, start) {
      const onProgress = sparing((progress) => {
        post(port, { progress });
      }, now);
      const finish = new AbortController();
      port.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === FINISH) finish.abort();
      };
      try {
        const result = await planNetwork(network, settings, {
          onProgress,
          onTransfers: (transfers) => {
            post(port, { transfers });
          },
          ...{ now, start, finish: finish.signal, pause: breathing(now) },
        });
        postResult(port, result);
      } catch (error) {
        post(port, { bug: bugData(error) });
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
