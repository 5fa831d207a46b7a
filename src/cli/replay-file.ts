import { performance } from 'node:perf_hooks';
import { Refusal } from '../planning/base/refusal';
import type { StopSignal } from '../planning/base/stop-signal';
import { compareSteps } from '../planning/replay/compare-policies';
import { comparedPolicies } from '../planning/replay/compared-policies';
import { historyHalves } from '../planning/replay/history-halves';
import { historyWorld } from '../planning/replay/history-world';
import { sweepSteps } from '../planning/replay/sweep-settings';
import { timeLeftInWords } from '../planning/replay/time-left';
import { runWithPauses } from '../worker/run-with-pauses';
import { yieldToEventLoop } from '../worker/yield-to-event-loop';
import { FirstInterrupt } from './first-interrupt';
import { openNetwork } from './open-network';
import type { ReplayCommand } from './parse-command';
import type { ProgressLine } from './progress-line';
import { replayReport } from './replay-report';
import { replaySummary } from './replay-summary';
import { sweepSummary } from './sweep-summary';
import { Unplannable } from './unplannable';
import { withProgress } from './with-progress';
import { writeWhole } from './write-whole';

/** Replays a workbook's own history, with other policies or other settings. Returns a summary. */
export function replayFile(command: ReplayCommand): Promise<string> {
  return withProgress(async (progress) => {
    const { network, settings } = await openNetwork(command.workbook, null, progress.show);
    const weeks = command.weeks ?? undefined;
    if (command.isSweep) {
      const halves = accepted(historyHalves(network, settings, weeks));
      const swept = await untilInterrupt((stop) => sweepSteps(halves, stop), progress);
      const { caveats } = halves;
      await write(command.json, { ...swept, caveats });
      return sweepSummary(swept, caveats, command.json);
    }
    const past = accepted(historyWorld(network, settings, { weeks }));
    const { world } = past;
    const comparison = await untilInterrupt(
      (stop) => compareSteps(world, comparedPolicies(world), { stop }),
      progress,
    );
    const replayed = { ...past, comparison };
    await write(command.json, replayReport(replayed));
    return replaySummary(replayed, command.json);
  });
}

function accepted<Past>(past: Past | Refusal): Past {
  if (past instanceof Refusal) throw new Unplannable(past.message, 'Nothing was replayed.');
  return past;
}

/** Runs steps with progress. The first Ctrl-C asks them to end with what is done so far. */
async function untilInterrupt<Result>(
  steps: (stop: StopSignal) => Generator<{ readonly share: number }, Result, void>,
  progress: ProgressLine,
): Promise<Result> {
  const interrupt = new FirstInterrupt();
  const now = () => performance.now();
  const started = now();
  const show = ({ share }: { readonly share: number }): void => {
    const left = timeLeftInWords(now() - started, share);
    const stage = left === '' ? 'Replaying' : `Replaying, ${left}:`;
    progress.show({ stage, done: 100 * share, total: 100 });
  };
  return await runWithPauses(steps(interrupt.signal), show, yieldToEventLoop(now)).finally(
    interrupt.stopListening,
  );
}

async function write(path: string | null, report: unknown): Promise<void> {
  if (path !== null) await writeWhole(path, [`${JSON.stringify(report, null, 2)}\n`]);
}
