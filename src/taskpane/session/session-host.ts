import type { SelectedRow } from './line-selection';
import type { SharedWorkbook } from '../../workbook/port';
import type { Planner } from '../../worker/planner';
import type { Starter } from '../start/starter';

/** What a session works with; tests give it a workbook in memory. */
export interface SessionHost {
  readonly workbook: SharedWorkbook;
  readonly planner: Planner;
  /** Today as an Excel date serial. */
  readonly today: () => number;
  /** The time now. */
  readonly clock: () => Date;
  /** Version of Evenstock, for the audit log. */
  readonly version: string;
  /** Brings a sheet to the front, with a cell of it selected unless null. */
  readonly showPlace: (sheet: string, cell: string | null) => Promise<void>;
  readonly starter: Starter;
  /** Calls back for each selection of cells; resolves to a function that unsubscribes. */
  readonly onSelection: (listener: (at: SelectedRow) => void) => Promise<() => Promise<void>>;
}
