import type { StopSignal } from '../planning/base/stop-signal';
import { Refusal } from '../planning/base/refusal';
import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { SweepResult } from '../planning/replay/sweep-settings';
import { bugData, type BugData } from './bug-data';
import { STOP } from './plan-messages';
import type { ReplayAnswer, ReplayedHistory } from './replayer';
import { runWithPauses } from './run-with-pauses';
import { yieldToEventLoop } from './yield-to-event-loop';

/**
 * What the worker offers for replays. Only plain data crosses, by structured clone. The port of the page
 * receives each `ReplayMessage` and sends `STOP` back.
 */
export interface ReplayService {
  replay(network: Network, settings: PlanSettings, page: MessagePort): Promise<void>;
  sweep(network: Network, settings: PlanSettings, page: MessagePort): Promise<void>;
}

/** A message of a replaying thread. The last one has an answer or a bug. */
export type ReplayMessage<Answer> =
  | { readonly progress: number }
  | { readonly answer: ReplayAnswer<Answer> }
  | { readonly bug: BugData };

/** Runs steps to their end, with reports to the page. */
type Run = <Result>(steps: Generator<{ readonly share: number }, Result, void>) => Promise<Result>;

/** Milliseconds between two reports; a page shows no more. */
const REPORT_INTERVAL = 100;

/** The service over the core's replays, which have a chunk of their own. */
export function replayService(now: () => number): ReplayService {
  return {
    replay: (network, settings, page) =>
      answer(page, now, (run, stop) => replayed(network, settings, run, stop)),
    sweep: (network, settings, page) =>
      answer(page, now, (run, stop) => swept(network, settings, run, stop)),
  };
}

async function answer<Answer>(
  page: MessagePort,
  now: () => number,
  work: (run: Run, stop: StopSignal) => Promise<ReplayAnswer<Answer>>,
): Promise<void> {
  const post = (message: ReplayMessage<Answer>): void => {
    page.postMessage(message);
  };
  const stop = new AbortController();
  page.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === STOP) stop.abort();
  };
  let reportedAt = -Infinity;
  const report = ({ share }: { readonly share: number }): void => {
    if (now() - reportedAt < REPORT_INTERVAL) return;
    reportedAt = now();
    post({ progress: share });
  };
  try {
    const run: Run = (steps) => runWithPauses(steps, report, yieldToEventLoop(now));
    post({ answer: await work(run, stop.signal) });
  } catch (error) {
    post({ bug: bugData(error) });
  }
}

async function replayed(
  network: Network,
  settings: PlanSettings,
  run: Run,
  stop: StopSignal,
): Promise<ReplayAnswer<ReplayedHistory>> {
  const [{ compareSteps }, { comparedPolicies }, { historyWorld }] = await Promise.all([
    import('../planning/replay/compare-policies'),
    import('../planning/replay/compared-policies'),
    import('../planning/replay/history-world'),
  ]);
  const past = historyWorld(network, settings);
  if (past instanceof Refusal) return { refusal: past.message };
  const { world, caveats } = past;
  const comparison = await run(compareSteps(world, comparedPolicies(world), { stop }));
  return { firstDay: world.settings.planDate, comparison, caveats };
}

async function swept(
  network: Network,
  settings: PlanSettings,
  run: Run,
  stop: StopSignal,
): Promise<ReplayAnswer<SweepResult>> {
  const [{ historyHalves }, { sweepSteps }] = await Promise.all([
    import('../planning/replay/history-halves'),
    import('../planning/replay/sweep-settings'),
  ]);
  const halves = historyHalves(network, settings);
  if (halves instanceof Refusal) return { refusal: halves.message };
  return run(sweepSteps(halves, stop));
}
