import { performance } from 'node:perf_hooks';
import { Refusal } from '../planning/base/refusal';
import { compareSteps } from '../planning/replay/compare-policies';
import { comparedPolicies } from '../planning/replay/compared-policies';
import { historyWorld } from '../planning/replay/history-world';
import { timeLeftInWords } from '../planning/replay/time-left';
import { runWithPauses } from '../worker/run-with-pauses';
import { yieldToEventLoop } from '../worker/yield-to-event-loop';
import { FirstInterrupt } from './first-interrupt';
import { openNetwork } from './open-network';
import type { ReplayCommand } from './parse-command';
import { replayJson } from './replay-json';
import { replaySummary } from './replay-summary';
import { Unplannable } from './unplannable';
import { withProgress } from './with-progress';
import { writeWhole } from './write-whole';

/** Replays a workbook's own history with and without plans. Returns a summary for the terminal. */
export function replayFile(command: ReplayCommand): Promise<string> {
  return withProgress(async (progress) => {
    const { network, settings } = await openNetwork(command.workbook, null, progress.show);
    const past = historyWorld(network, settings, { weeks: command.weeks ?? undefined });
    if (past instanceof Refusal) throw new Unplannable(past.message, 'Nothing was replayed.');
    const interrupt = new FirstInterrupt();
    const now = () => performance.now();
    const started = now();
    const { world } = past;
    const comparison = await runWithPauses(
      compareSteps(world, comparedPolicies(world), { stop: interrupt.signal }),
      ({ share }) => {
        const left = timeLeftInWords(now() - started, share);
        const stage = left === '' ? 'Replaying' : `Replaying, ${left}:`;
        progress.show({ stage, done: 100 * share, total: 100 });
      },
      yieldToEventLoop(now),
    ).finally(interrupt.stopListening);
    const replayed = { ...past, comparison };
    if (command.json !== null) await writeWhole(command.json, [replayJson(replayed)]);
    return replaySummary(replayed, command.json);
  });
}
