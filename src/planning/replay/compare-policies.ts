import { runToEnd } from '../base/steps';
import { NEVER_STOP, type StopSignal } from '../base/stop-signal';
import type { ComparedPolicy, PolicyRole } from './compared-policies';
import type { ReplayResult } from './replay-result';
import { replaySteps, type OrderEstimator, type ReplayProgress } from './replay-steps';
import type { ReplayWorld } from './replay-world';

/** Progress of a comparison. */
export interface ComparisonProgress {
  /** The policy in work. */
  readonly policy: string;
  /** Share of the work that is done, 0 to 1. */
  readonly share: number;
}

/** A policy with what came of it. */
export interface ComparedResult extends ReplayResult {
  readonly role: PolicyRole;
}

export interface PolicyComparison {
  /** Replayed days, the same for all policies: fewer than wanted after a stop. */
  readonly days: number;
  readonly wantedDays: number;
  /** One a policy, in the given order; none if the comparison was stopped within its first week. */
  readonly results: readonly ComparedResult[];
}

export interface ComparisonOptions {
  /** Once aborted, the comparison ends soon with the weeks so far. */
  readonly stop?: StopSignal;
  /** Places the orders of every policy; the default of a replay if left out. */
  readonly estimate?: OrderEstimator;
}

/**
 * Replays policies in one world, side by side: a week of one policy, then the same week of the next. A
 * stop ends all of them with the same week, so what was replayed can be compared.
 */
export function* compareSteps(
  world: ReplayWorld,
  policies: readonly ComparedPolicy[],
  { stop = NEVER_STOP, estimate }: ComparisonOptions = {},
): Generator<ComparisonProgress, PolicyComparison, void> {
  const ending = { aborted: false };
  const replays = policies.map(({ policy }) => replaySteps(world, policy, estimate, ending));
  const latest = replays.map((steps) => steps.next());
  let days = 0;
  while (days < world.days && !stop.aborted) {
    const until = Math.min(days + 7, world.days);
    for (const [i, steps] of replays.entries()) {
      for (let step = latest[i]!; step.done !== true && step.value.day < until;) {
        const done = (days + ((i + 0.5) * (until - days)) / replays.length) / world.days;
        yield { policy: step.value.policy, share: done };
        step = steps.next();
        latest[i] = step;
      }
    }
    days = until;
  }
  ending.aborted = true;
  const results = policies.map(({ role }, i): ComparedResult => ({
    ...ended(replays[i]!, latest[i]!),
    role,
  }));
  return { days, wantedDays: world.days, results: days > 0 ? results : [] };
}

/** The result of steps that may have ended already. */
function ended(
  steps: Generator<ReplayProgress, ReplayResult, void>,
  latest: IteratorResult<ReplayProgress, ReplayResult>,
): ReplayResult {
  return latest.done === true ? latest.value : runToEnd(steps);
}
