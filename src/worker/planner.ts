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
  /** Called a few times a second with the progress of the plan. */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** If aborted, the promise resolves soon with the best plan so far and its proved gap. */
  readonly stop?: AbortSignal;
  /** `PlanResult.warmStart` of an earlier plan, which makes this one faster. */
  readonly warmStart?: PlanWarmStart | undefined;
}

/** Why there is no plan. */
export type PlannerFailureCode =
  /** The user asked to stop. */
  | 'cancelled'
  /** The planner did not start or ended early: blocked, or out of memory. */
  | 'lost'
  /** The planner has a bug; nothing the user gave explains the error. */
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
