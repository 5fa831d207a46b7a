import { transfer } from 'comlink';
import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { plan } from '../planning/plan';
import type { PlanStart } from '../planning/plan-start';
import type { PlanResult, PositionColumns, Progress } from '../planning/plan-result';
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
        const result = await planNetwork(network, settings, options);
        return transfer({ result }, columnBuffers(result.positions));
      } catch (error) {
        const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
        return { bug: { message, stack } };
      }
    },
  };
}

/** The columns of a plan move to the page: the thread needs them no more, and has no room for two. */
function columnBuffers(columns: PositionColumns): ArrayBuffer[] {
  const buffers = Object.values(columns).flatMap(
    (column: PositionColumns[keyof PositionColumns]) =>
      column instanceof Float64Array ? [column.buffer as ArrayBuffer] : [],
  );
  return [...new Set(buffers)];
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
