import type { Network } from './network/network';
import type { PlanSettings } from './network/settings';
import type { PlannerResources } from './plan/planner-resources';
import { PlanParts, type PlanPart } from './report/plan-parts';
import type { PlanResult, Progress, Timing } from './network/plan-result';
import { planSteps } from './plan/plan-steps';

/** How a caller follows a plan, cancels it and shares its thread. The core has no clock of its own. */
export interface PlanOptions extends PlannerResources {
  /** Called after every step. */
  readonly onProgress?: (progress: Progress) => void;
  /** Once aborted, the plan is cancelled. */
  readonly signal?: { readonly aborted: boolean };
  /** Receives lines and alerts as they are written. The result then holds none, which saves memory. */
  readonly onPart?: ((part: PlanPart) => void) | undefined;
  /** Called and awaited between steps, so that the host can handle events; undefined for no pause. */
  readonly pause?: () => Promise<void> | undefined;
  /** A clock in milliseconds, for the timings; without it there are none. */
  readonly now?: () => number;
}

/** Thrown by `plan` once its signal is aborted. */
export class PlanCancelled extends Error {
  override readonly name = 'PlanCancelled';

  constructor() {
    super('The plan was cancelled.');
  }
}

/**
 * Plans the transfers of a network: the plan with the lowest expected cost over all positions, with
 * the figures of every position and a bound on the distance to the optimum. Deterministic: the same
 * network, settings and warm start give the same plan, unless `stop` is aborted.
 *
 * @throws PlanCancelled once `signal` is aborted
 */
export async function plan(
  network: Network,
  settings: PlanSettings,
  options: PlanOptions = {},
): Promise<PlanResult> {
  const { onProgress, onPart, signal, pause, now } = options;
  const parts = new PlanParts();
  const steps = planSteps(network, settings, onPart ?? parts.take, options);
  const stages: { stage: string; started: number }[] = [];
  for (;;) {
    if (signal?.aborted === true) throw new PlanCancelled();
    const step = steps.next();
    if (step.done === true) {
      return {
        ...parts.whole(step.value),
        timings: now === undefined ? [] : timings(stages, now()),
      };
    }
    // There are tens of thousands of steps, and reading a clock may take longer than a step.
    if (now !== undefined && stages.at(-1)?.stage !== step.value.stage) {
      stages.push({ stage: step.value.stage, started: now() });
    }
    onProgress?.(step.value);
    const pausing = pause?.();
    if (pausing !== undefined) await pausing;
  }
}

function timings(
  stages: readonly { readonly stage: string; readonly started: number }[],
  end: number,
): readonly Timing[] {
  return stages.map(({ stage, started }, index) => ({
    stage,
    milliseconds: (stages[index + 1]?.started ?? end) - started,
  }));
}
