import type { DataIssue } from '../../workbook/data-issues';
import type { Delay } from '../../workbook/port';
import type { PlanSnapshot } from '../../worker/adviser';
import type { PlanSummary } from './plan-summary';

/** What the pane shows. Figures from the workbook are of the last time it was read, never kept as truth. */
export interface PaneState {
  /** What is being done now; null when nothing is. */
  readonly activity: Activity | null;
  /** What Excel keeps us waiting for at the moment. */
  readonly delay: Delay | null;
  readonly overview: Overview | null;
  readonly plan: PlanSummary | null;
  /** What single positions and moves are looked at in: what the plan was made from, else what was read last. */
  readonly snapshot: PlanSnapshot | null;
  /** Why the last command did not do what was asked. */
  readonly trouble: Trouble | null;
  /** One sentence about the last command, where it is no trouble. */
  readonly notice: string | null;
  /** Someone has edited the workbook since it was read. */
  readonly isOutdated: boolean;
}

export interface Activity {
  readonly step: Step;
  /** What it works on, such as a table's or a sheet's name. */
  readonly what: string;
  /** How far the step has come; total 0 where nobody can say. */
  readonly done: number;
  readonly total: number;
  /** Share of the possible saving that the best plan so far may still miss; null while there is none. */
  readonly gap: number | null;
  /** The user has asked for the best plan so far. */
  readonly isFinishing: boolean;
  /** The user has asked to stop, and it will as soon as it can do so cleanly. */
  readonly isStopping: boolean;
  /** The whole command, or only the reading when the pane opens. */
  readonly isRebalance: boolean;
}

export type Step = 'read' | 'plan' | 'write';

/** What a workbook holds, in the figures that a planner knows it by. */
export interface Overview {
  readonly products: number;
  readonly locations: number;
  readonly positions: number;
  /** Excel date serial. */
  readonly planDate: number;
  readonly issueCount: number;
  /** The worst of them, to look at in the pane. */
  readonly worstIssues: readonly DataIssue[];
}

/** Something that stopped a command, in the user's words. */
export interface Trouble {
  readonly title: string;
  /** One or more reasons, each with what mends it. */
  readonly reasons: readonly { readonly message: string; readonly remedy: string }[];
  /** Only mistakes of ours have one: what to quote in a report. */
  readonly reference?: string;
}

export const emptyState: PaneState = {
  activity: null,
  delay: null,
  overview: null,
  plan: null,
  snapshot: null,
  trouble: null,
  notice: null,
  isOutdated: false,
};
