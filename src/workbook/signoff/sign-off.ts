import type { Status, LineState } from '../../planning/signoff/line-state';
import type { LogEntry, LogStatement } from '../../planning/signoff/log-entry';
import type { RecordedLine } from '../../planning/signoff/ledger';
import type { Cell } from '../port';

/** A row of Transfers after everything typed in it was taken up. */
export interface SignOffRow {
  readonly id: string;
  /** Indices into products and locations of the network. */
  readonly product: number;
  readonly from: number;
  readonly to: number;
  readonly state: LineState;
  /** The content that the row must have. */
  readonly content: string;
  /** The line as the log had it; undefined for one without entries. */
  readonly record: RecordedLine | undefined;
  /** The cells as read, by header; only those of its content for a row that was deleted. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Whether a decision was taken up now, not by an earlier plan. */
  readonly isNewlyDecided: boolean;
  /** Whether a typed decision waits for the next plan. */
  readonly isDecisionKept: boolean;
  /** Whether the row is of the latest plan; rows of earlier ones are decided, or nobody asks for them. */
  readonly isLatest: boolean;
}

/** The decisions that a workbook holds. */
export interface SignOff {
  /** The audit log as it stands. */
  readonly entries: readonly LogEntry[];
  /** What was taken up, for the log. */
  readonly statements: readonly LogStatement[];
  readonly rows: readonly SignOffRow[];
  /** The ids of all lines that the log has ever had. */
  readonly idsInLog: ReadonlySet<string>;
}

/** Statuses of lines that a plan may still change. */
const OPEN: ReadonlySet<Status> = new Set(['proposed', 'autoApproved', 'pending', 'stale']);

/** Whether a plan may still change a line of this status. */
export function isOpen(status: Status): boolean {
  return OPEN.has(status);
}
