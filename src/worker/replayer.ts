import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { ComparisonProgress, PolicyComparison } from '../planning/replay/compare-policies';
import type { ReplayCaveat } from '../planning/replay/replay-caveats';
import type { StopSignal } from '../planning/base/stop-signal';

/** What came of each policy over the own sales history, and what about it is assumed. */
export interface ReplayedHistory {
  /** First replayed day, as an Excel date serial. */
  readonly firstDay: number;
  readonly comparison: PolicyComparison;
  readonly caveats: readonly ReplayCaveat[];
}

/** The replay, or one sentence why there is none. */
export type ReplayAnswer = ReplayedHistory | { readonly refusal: string };

export interface ReplayOptions {
  /** Called a few times a second. */
  readonly onProgress?: (progress: ComparisonProgress) => void;
  /** If aborted, the promise resolves soon with the weeks so far. */
  readonly stop?: AbortSignal & StopSignal;
}

/** Replays a network's own sales history without blocking the caller. */
export interface Replayer {
  /** Rejects with a `PlannerFailure` and nothing else. */
  replay(network: Network, settings: PlanSettings, options?: ReplayOptions): Promise<ReplayAnswer>;
}
