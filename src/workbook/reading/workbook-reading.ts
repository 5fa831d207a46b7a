import type { Severity } from '../../planning/network/plan-result';
import type { ColumnForm } from './column-form';

/**
 * How a workbook was read: a plain value that the pane, the command and the functions share. It says
 * what every table and column means, what is in doubt, and what was not read.
 */
export interface WorkbookReading {
  readonly tables: readonly TableReading[];
  /** Sheets and tables that were not read. */
  readonly unread: readonly UnreadArea[];
  readonly doubts: readonly Doubt[];
  /** The sales history that counts; null without a Demand table, or if it was not read. */
  readonly history: HistorySpan | null;
}

/** The days of the sales history that count, as Excel date serials. */
export interface HistorySpan {
  /** What each date of Demand stands for. */
  readonly unit: 'day' | 'week' | 'month';
  /** The first date with a row. */
  readonly first: number;
  /** The day after the last one that counts. Later days are not loaded yet, so they are no zero demand. */
  readonly end: number;
}

/** A table of the contract as it was found. */
export interface TableReading {
  /** Name of the contract's table. */
  readonly name: string;
  readonly sheet: string;
  /** Name of the Excel table; null for a plain range. */
  readonly tableName: string | null;
  /** First and last cell, `Inventory!A1:D20`. */
  readonly address: string;
  /** Rows of the body that were read. */
  readonly rows: number;
  readonly columns: readonly ColumnReading[];
  readonly rowsLeftOut: readonly RowsLeftOut[];
}

export interface ColumnReading {
  readonly header: string;
  /** Address of the header. */
  readonly address: string;
  /** Name of the contract's column, or the period as ISO text; null if the column was not read. */
  readonly meaning: string | null;
  readonly form: ColumnForm;
  readonly confidence: Confidence;
  /** Up to three different values. */
  readonly samples: readonly (string | number | boolean)[];
}

/** `certain`: the data settle it; `likely`: the better of two readings; `doubtful`: ask. */
export type Confidence = 'certain' | 'likely' | 'doubtful';

/** Rows of a table that are no data, such as totals. */
export interface RowsLeftOut {
  readonly why: string;
  readonly rows: number;
  /** Address of the first one. */
  readonly first: string;
}

/** A sheet, or a table on it, that was not read. */
export interface UnreadArea {
  readonly sheet: string;
  readonly tableName: string | null;
  readonly why: string;
}

/** A question that the data do not answer, and what was done without an answer. */
export interface Doubt {
  readonly severity: Severity;
  /** Name of the contract's table. */
  readonly table: string;
  readonly column: string | null;
  readonly address: string | null;
  readonly question: string;
  readonly assumed: string;
}
