import type { SimulatedHost } from '../host/simulated-host';
import type { PendingFunctions } from './pending-functions';

/** The workbook that is open. */
export interface OpenFile {
  /** Unique among all files opened so far. */
  readonly id: number;
  readonly name: string;
  readonly host: SimulatedHost;
  /** The file as it was opened. Saving needs it for content that the model does not hold. */
  readonly original: Uint8Array;
  /** The custom functions, which run in the pane of the user who opened the file. */
  readonly functions: PendingFunctions;
}

/** A message to the user of the page. */
export interface Message {
  readonly id: number;
  readonly intent: 'error' | 'warning' | 'info' | 'success';
  readonly title: string;
  readonly body: string;
}

/** A page of the add-in over the workbook. */
export interface AddInDialog {
  readonly url: string;
  /** To be called when it is closed, for the add-in. */
  readonly closed: () => void;
}

export interface WorkbenchState {
  readonly file: OpenFile | null;
  /** The current action on a file, as a sentence without its full stop; null for none. */
  readonly activity: string | null;
  /** All users of the workbook. Each has a pane. */
  readonly users: readonly string[];
  /** The user in the grid, whose pane is shown. */
  readonly user: string;
  readonly isPaneShown: boolean;
  readonly dialog: AddInDialog | null;
  readonly messages: readonly Message[];
}
