import { mapSteps } from '../base/steps';
import { NEVER_STOP, type StopSignal } from '../base/stop-signal';
import { plansOfEvenstock } from './compared-policies';
import { efficientPoints, type CostAndFill } from './efficient-points';
import type { ReplayResult } from './replay-result';
import { replaySteps } from './replay-steps';
import type { ReplayWorld } from './replay-world';
import { sweptSettings, type SweptSettings } from './swept-settings';
import { totalDifference, type TotalDifference } from './total-difference';

export interface SweepProgress {
  /** The settings in work. */
  readonly settings: string;
  /** Share of the work that is done, 0 to 1. */
  readonly share: number;
}

/** What settings would have led to in the first half of the weeks. */
export interface SweptPoint extends CostAndFill {
  readonly name: string;
  readonly isEfficient: boolean;
}

/** The best settings of the first half, tried in the second half. */
export interface SweepTrial {
  readonly days: number;
  readonly costToday: number;
  readonly costBest: number;
  /** What the best settings save against today's, with an interval over products. */
  readonly saving: TotalDifference;
}

export interface SweepResult {
  /** Days of the first half. */
  readonly days: number;
  /** Today's settings first. Fewer than wanted after a stop; none if it came before the first. */
  readonly points: readonly SweptPoint[];
  readonly wanted: number;
  /** Index of the settings that cost least; −1 without points. */
  readonly best: number;
  /** Null if today's settings are the best, or after a stop. */
  readonly trial: SweepTrial | null;
}

/** The two halves of the replayed weeks as worlds of their own; both start with the stock of today. */
export interface SweptHalves {
  readonly first: ReplayWorld;
  readonly second: ReplayWorld;
}

/**
 * Replays the plans under other settings. The settings that cost least in the first half of the weeks
 * are tried in the second half against today's, because the best of many looks better than it is.
 *
 * @param stop once aborted, the sweep ends soon with the settings so far
 */
export function* sweepSteps(
  { first, second }: SweptHalves,
  stop: StopSignal = NEVER_STOP,
): Generator<SweepProgress, SweepResult, void> {
  const all = sweptSettings(first);
  // The trial replays twice more.
  const replays = all.length + 2;
  const run = (settings: SweptSettings, world: ReplayWorld, at: number) =>
    mapSteps(
      replaySteps(settings.apply(world), plansOfEvenstock),
      ({ day, days }): SweepProgress => ({
        settings: settings.name,
        share: (at + day / days) / replays,
      }),
    );
  const points: (CostAndFill & { readonly name: string })[] = [];
  for (const [at, settings] of all.entries()) {
    const result = yield* untilStopped(run(settings, first, at), stop);
    if (result === null) break;
    points.push({ name: settings.name, cost: result.total, fillRate: result.fillRate });
  }
  const best = points.reduce(
    (least, { cost }, i) => (least < 0 || cost < points[least]!.cost ? i : least),
    -1,
  );
  const isEfficient = efficientPoints(points);
  const swept = {
    days: first.days,
    points: points.map((point, i): SweptPoint => ({ ...point, isEfficient: isEfficient[i]! })),
    wanted: all.length,
    best,
  };
  if (best <= 0) return { ...swept, trial: null };
  const today = yield* untilStopped(run(all[0]!, second, all.length), stop);
  const other = yield* untilStopped(run(all[best]!, second, all.length + 1), stop);
  return { ...swept, trial: today && other && trialOf(second, today, other) };
}

function trialOf({ days }: ReplayWorld, today: ReplayResult, best: ReplayResult): SweepTrial {
  const differences = today.costByProduct.map((cost, i) => cost - best.costByProduct[i]!);
  const byProduct = differences.reduce((sum, difference) => sum + difference, 0);
  const shared = today.total - best.total - byProduct;
  return {
    days,
    costToday: today.total,
    costBest: best.total,
    saving: totalDifference(differences, shared),
  };
}

/** The result of steps; null if they were stopped before their end. */
function* untilStopped<Step, Result>(
  steps: Generator<Step, Result, void>,
  stop: StopSignal,
): Generator<Step, Result | null, void> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (stop.aborted) return null;
    yield step.value;
  }
}
