import type { SimulatedHost } from '../host/simulated-host';
import type { LateFunctions } from './late-functions';

/** The workbook that is open. */
export interface OpenFile {
  /** Differs from that of every file opened before. */
  readonly id: number;
  readonly name: string;
  readonly host: SimulatedHost;
  /** The file as it was opened, so that saving keeps what the model does not hold. */
  readonly original: Uint8Array;
  /** The custom functions of the pane of whoever opened it. */
  readonly functions: LateFunctions;
}

/** Something to tell the person at the page. */
export interface Message {
  readonly id: number;
  readonly intent: 'error' | 'warning' | 'info' | 'success';
  readonly title: string;
  readonly body: string;
}

/** A page of the add-in over the workbook. */
export interface AddInDialog {
  readonly url: string;
  /** Tells the add-in that it is closed. */
  readonly closed: () => void;
}

export interface WorkbenchState {
  readonly file: OpenFile | null;
  /** What is being done to a file, as a sentence without its full stop; null when nothing is. */
  readonly activity: string | null;
  /** Everyone who has the workbook open, each with a pane of their own. */
  readonly users: readonly string[];
  /** Who sits at the grid and whose pane is shown. */
  readonly user: string;
  readonly isPaneShown: boolean;
  readonly dialog: AddInDialog | null;
  readonly messages: readonly Message[];
}
