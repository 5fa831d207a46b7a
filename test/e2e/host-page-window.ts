import type { FunctionCall, FunctionResult } from '../../workbench/host/function-runtime';
import type { SimulatedHost } from '../../workbench/host/simulated-host';

declare global {
  interface Window {
    /** For the script that drives the page. */
    workbench: {
      readonly host: SimulatedHost;
      /** Opens the pane for a user and waits until it takes commands. */
      readonly open: (user: string, dark?: boolean) => Promise<void>;
      readonly run: (user: string, command: string) => Promise<void>;
      readonly call: (user: string, call: FunctionCall) => Promise<FunctionResult>;
      /** Rows of a table, its header first. */
      readonly table: (name: string) => unknown[][];
    };
  }
}
