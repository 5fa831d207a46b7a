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
import { WRITTEN_BY } from './our-file';
import { checkTargets } from './output-targets';
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
    const { workbook, json, isForced } = command;
    const [mode] = await checkTargets(workbook, json === null ? [] : [json], isForced);
    const { network, settings } = await openNetwork(workbook, null, progress.show);
    const weeks = command.weeks ?? undefined;
    if (command.isSweep) {
      const halves = accepted(historyHalves(network, settings, weeks));
      const swept = await untilInterrupt((stop) => sweepSteps(halves, stop), progress);
      const { caveats } = halves;
      await write(json, { ...swept, caveats }, mode);
      return sweepSummary(swept, caveats, json);
    }
    const past = accepted(historyWorld(network, settings, { weeks }));
    const { world } = past;
    const comparison = await untilInterrupt(
      (stop) => compareSteps(world, comparedPolicies(world), { stop }),
      progress,
    );
    const replayed = { ...past, comparison };
    await write(json, replayReport(replayed), mode);
    return replaySummary(replayed, json);
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

async function write(path: string | null, report: object, mode?: number): Promise<void> {
  if (path === null) return;
  const json = JSON.stringify({ ...WRITTEN_BY, ...report }, null, 2);
  await writeWhole({ path, pieces: [`${json}\n`], mode });
}
