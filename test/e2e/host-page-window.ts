import type { FunctionCall, FunctionResult } from '../../workbench/host/function-runtime';
import type { SimulatedHost } from '../../workbench/host/simulated-host';

declare global {
  interface Window {
    /** The interface for the script that controls the page. */
    workbench: {
      readonly host: SimulatedHost;
      /** Opens the pane for a user. Resolves when the pane accepts commands. */
      readonly open: (user: string, dark?: boolean) => Promise<void>;
      readonly run: (user: string, command: string) => Promise<void>;
      readonly call: (user: string, call: FunctionCall) => Promise<FunctionResult>;
      /** Rows of a table, with the header first. */
      readonly table: (name: string) => unknown[][];
    };
  }
}
