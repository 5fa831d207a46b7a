import type { StopSignal } from '../planning/base/stop-signal';
import { Refusal } from '../planning/base/refusal';
import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { ComparisonProgress } from '../planning/replay/compare-policies';
import { bugData, type BugData } from './bug-data';
import { STOP } from './plan-messages';
import type { ReplayAnswer } from './replayer';
import { runWithPauses } from './run-with-pauses';
import { yieldToEventLoop } from './yield-to-event-loop';

/** What the worker offers for replays. Only plain data crosses, by structured clone. */
export interface ReplayService {
  /** @param page receives each `ReplayMessage`; sends `STOP` back */
  replay(network: Network, settings: PlanSettings, page: MessagePort): Promise<void>;
}

/** A message of a replaying thread. The last one has an answer or a bug. */
export type ReplayMessage =
  | { readonly progress: ComparisonProgress }
  | { readonly answer: ReplayAnswer }
  | { readonly bug: BugData };

/** Milliseconds between two reports; a page shows no more. */
const REPORT_INTERVAL = 100;

/** The service over the core's replay, which has a chunk of its own. */
export function replayService(now: () => number): ReplayService {
  return {
    async replay(network, settings, page) {
      const post = (message: ReplayMessage): void => {
        page.postMessage(message);
      };
      const stop = new AbortController();
      page.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === STOP) stop.abort();
      };
      let reportedAt = -Infinity;
      const report = (progress: ComparisonProgress): void => {
        if (now() - reportedAt < REPORT_INTERVAL) return;
        reportedAt = now();
        post({ progress });
      };
      try {
        post({ answer: await answerTo(network, settings, stop.signal, report, now) });
      } catch (error) {
        post({ bug: bugData(error) });
      }
    },
  };
}

async function answerTo(
  network: Network,
  settings: PlanSettings,
  stop: StopSignal,
  report: (progress: ComparisonProgress) => void,
  now: () => number,
): Promise<ReplayAnswer> {
  const { compareSteps, comparedPolicies, historyWorld } = await replayCore();
  const past = historyWorld(network, settings);
  if (past instanceof Refusal) return { refusal: past.message };
  const { world, caveats } = past;
  const comparison = await runWithPauses(
    compareSteps(world, comparedPolicies(world), { stop }),
    report,
    yieldToEventLoop(now),
  );
  return { firstDay: world.settings.planDate, comparison, caveats };
}

async function replayCore() {
  const [{ compareSteps }, { comparedPolicies }, { historyWorld }] = await Promise.all([
    import('../planning/replay/compare-policies'),
    import('../planning/replay/compared-policies'),
    import('../planning/replay/history-world'),
  ]);
  return { compareSteps, comparedPolicies, historyWorld };
}
