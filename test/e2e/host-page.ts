import { SimulatedHost } from '../../workbench/host/simulated-host';
import { connectFrame } from '../../workbench/transport/connect-frame';
import type { FrameConnection } from '../../workbench/transport/connect-frame';
import { modelOf } from '../support/model-of';
import { plannerWorkbook } from '../support/planner-workbook';
import './host-page-window';

/** A minimal host page: frames with the pane, and a planner's workbook. */
async function start(): Promise<void> {
  const host = new SimulatedHost(await modelOf(plannerWorkbook()));
  const connections = new Map<string, FrameConnection>();
  const of = (user: string): FrameConnection => {
    const found = connections.get(user);
    if (!found) throw new Error(`${user} has no pane`);
    return found;
  };
  window.workbench = {
    host,
    open: async (user, dark) => {
      const frame = document.createElement('iframe');
      frame.title = user;
      frame.width = '350';
      frame.height = '700';
      const options = { user, paneUrl: '/taskpane.html', ...(dark !== undefined && { dark }) };
      const connection = connectFrame(host, frame, options);
      document.body.append(frame);
      connections.set(user, connection);
      await connection.ready;
    },
    run: (user, command) => of(user).runCommand(command),
    call: (user, call) => of(user).functions.call(call),
    table: (name) => {
      const table = host.workbook.table(name);
      if (!table) return [];
      const { row, column, rows, columns } = table.area;
      return Array.from({ length: rows }, (_row, r) =>
        Array.from(
          { length: columns },
          (_cell, c) => table.sheet.grid.peek(row + r, column + c)?.value ?? null,
        ),
      );
    },
  };
  document.title = 'Host';
}

void start();
