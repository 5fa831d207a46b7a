import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { PlanWarmStart } from '../planning/plan/warm-start';
import type { PlanResult, Progress } from '../planning/network/plan-result';

/** Makes plans somewhere that does not block the caller. */
export interface Planner {
  /**
   * The best plan for a network. Rejects with a `PlannerFailure` and nothing else; with code
   * `cancelled` as soon as `signal` is aborted, whatever the planner is doing.
   */
  plan(network: Network, settings: PlanSettings, options?: PlanOptions): Promise<PlanResult>;
}

export interface PlanOptions {
  /** Told a few times a second how far the plan has come. */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** Aborted, the promise resolves soon with the best plan found so far and its proved gap. */
  readonly finish?: AbortSignal;
  /** `PlanResult.start` of an earlier plan: this one goes on from it, and is found sooner. */
  readonly start?: PlanWarmStart | undefined;
}

/** Why there is no plan. */
export type PlannerFailureCode =
  /** The user asked to stop. */
  | 'cancelled'
  /** The planner did not start, or ended before it was done: blocked, or out of memory. */
  | 'lost'
  /** The planner made a mistake; nothing the user gave explains it. */
  | 'bug';

export class PlannerFailure extends Error {
  override readonly name = 'PlannerFailure';

  constructor(
    readonly code: PlannerFailureCode,
    message: string,
    /** What the user can do about it, in one sentence. */
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
