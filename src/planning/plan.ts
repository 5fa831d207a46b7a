import type { Network } from './network/network';
import type { PlanSettings } from './network/settings';
import type { PlannerResources } from './plan/planner-resources';
import { PlanParts, type PlanPart } from './report/plan-parts';
import type { PlanResult, Progress, Timing } from './network/plan-result';
import { planSteps } from './plan/plan-steps';

/** How a caller watches a plan, stops it and shares its thread. The core has no clock of its own. */
export interface PlanOptions extends PlannerResources {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: { readonly aborted: boolean };
  /** Handed lines and alerts as they are written, so that they need no room here; the result has none. */
  readonly onPart?: ((part: PlanPart) => void) | undefined;
  /** Asked between steps and awaited, so that the host can breathe; undefined where it need not. */
  readonly pause?: () => Promise<void> | undefined;
  /** Milliseconds since any fixed moment, for the timings. */
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
 * The transfer plan that is best for the network as a whole, with what every position needs, what
 * it costs and how far from optimal the plan can be. Deterministic: the same network, settings
 * and start give the same plan, unless it is told to finish sooner.
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
    // A clock may take longer than a step, of which there are tens of thousands.
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
