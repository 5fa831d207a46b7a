import type { StopSignal } from '../planning/base/stop-signal';
import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { PolicyComparison } from '../planning/replay/compare-policies';
import type { ReplayCaveat } from '../planning/replay/replay-caveats';
import type { SweepResult } from '../planning/replay/sweep-settings';

/** What came of each policy over the own sales history, and what about it is assumed. */
export interface ReplayedHistory {
  /** First replayed day, as an Excel date serial. */
  readonly firstDay: number;
  readonly comparison: PolicyComparison;
  readonly caveats: readonly ReplayCaveat[];
}

/** An answer, or one sentence why there is none. */
export type ReplayAnswer<Answer> = Answer | { readonly refusal: string };

export interface ReplayOptions {
  /** Called a few times a second with the share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** If aborted, the promise resolves soon with what is done so far. */
  readonly stop?: AbortSignal & StopSignal;
}

/** Asks for something about a network. Rejects with a `PlannerFailure` and nothing else. */
export type AskReplayer<Answer> = (
  network: Network,
  settings: PlanSettings,
  options?: ReplayOptions,
) => Promise<ReplayAnswer<Answer>>;

/** Replays a network's own sales history without blocking the caller. */
export interface Replayer {
  /** What plans would have saved. */
  readonly replay: AskReplayer<ReplayedHistory>;
  /** Which settings would have been best. */
  readonly sweep: AskReplayer<SweepResult>;
}
