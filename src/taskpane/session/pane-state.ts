import type { Delay } from '../../workbook/port';
import type { PlanSnapshot } from '../../worker/adviser';
import type { DataReading } from './data-reading';
import type { PlanSummary } from './plan-summary';

/** Everything that the pane shows. Figures of the workbook are as of the last reading. */
export interface PaneState {
  /** The running command; null when idle. */
  readonly activity: Activity | null;
  /** Why Excel keeps us waiting at the moment. */
  readonly delay: Delay | null;
  readonly overview: Overview | null;
  /** How the workbook was read last, also when it cannot be planned; null before the first reading. */
  readonly reading: DataReading | null;
  readonly plan: PlanSummary | null;
  /** What single positions and moves are looked at in: what the plan was made from, else what was read last. */
  readonly snapshot: PlanSnapshot | null;
  /** Why the last command failed. */
  readonly trouble: Trouble | null;
  /** One sentence about the last command, if it did not fail. */
  readonly notice: string | null;
  /** The workbook has been edited since it was read. */
  readonly isOutdated: boolean;
}

export interface Activity {
  readonly step: Step;
  /** The stage, table or sheet in work. */
  readonly what: string;
  /** Progress of the step; total is 0 if unknown. */
  readonly done: number;
  readonly total: number;
  /** Gap of the best plan so far, as a share of the largest possible saving; null while there is none. */
  readonly gap: number | null;
  /** The user has ended the search and waits for the best plan so far. */
  readonly isFinishing: boolean;
  /** The user has cancelled. The current sheet is still finished. */
  readonly isStopping: boolean;
  /** Whether a plan is made, or the workbook is only read. */
  readonly isRebalance: boolean;
}

/** Steps of a rebalance, and `change`: the input of the workbook is written. */
export type Step = 'read' | 'plan' | 'write' | 'change';

/** The size of the workbook's network, and its data issues. */
export interface Overview {
  readonly products: number;
  readonly locations: number;
  readonly positions: number;
  /** Excel date serial. */
  readonly planDate: number;
  readonly issueCount: number;
}

/** Why a command failed, in the user's words. */
export interface Trouble {
  readonly title: string;
  /** One or more reasons, each with its remedy. */
  readonly reasons: readonly { readonly message: string; readonly remedy: string }[];
  /** True if the workbook cannot be planned as it is. */
  readonly isRefusal?: boolean;
  /** What to quote in a bug report. Only bugs have one. */
  readonly reference?: string;
}

export const emptyState: PaneState = {
  activity: null,
  delay: null,
  overview: null,
  reading: null,
  plan: null,
  snapshot: null,
  trouble: null,
  notice: null,
  isOutdated: false,
};
