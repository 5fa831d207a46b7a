import type { ColumnMapping, OutputSheet } from '../workbook/port';
import type { FeedTable } from './feed-table';
import type { RunRecord } from './run-record';

/** What a run reads. */
export interface Feed {
  /** Input tables; then Transfers and Audit log of the last run, with what people decided since. */
  readonly tables: readonly FeedTable[];
  readonly mapping: ColumnMapping;
}

/** What a run leaves. */
export interface RunResult {
  readonly record: RunRecord;
  /** Every sheet of the plan, with Run archive and Audit log. */
  readonly sheets: readonly OutputSheet[];
}

/**
 * Where scheduled runs read their tables and keep their plans: a folder, a workbook file or a database. A refusal that
 * the user can mend is a `HostFault` with its remedy.
 */
export interface PlanStore {
  /** For messages; without passwords. */
  readonly name: string;
  /** Calls `work` while no other run uses the store. Throws a `HostFault` of code `busy` if one does. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Reads all tables as they stood at one moment. */
  read(): Promise<Feed>;
  /**
   * Saves a plan and the record of its run: all of it or nothing. A run that was saved before is not saved again.
   * Throws `DecidedMeanwhile` if somebody decided since `read` and the store cannot keep both.
   */
  save(result: RunResult): Promise<void>;
  /** Keeps the record of a run that has no plan. */
  note(record: RunRecord): Promise<void>;
  /** The latest runs, newest first. */
  lastRuns(limit: number): Promise<readonly RunRecord[]>;
  /** The run with that id that saved a plan; null without one. */
  finishedRun(id: string): Promise<RunRecord | null>;
}

/** Somebody decided about lines while the plan was made: it must be made again with their decisions. */
export class DecidedMeanwhile extends Error {
  override readonly name = 'DecidedMeanwhile';
}
