import type { WorkbookModel } from '../../host/model/workbook-model';
import { SimulatedHost } from '../../host/simulated-host';
import type { User } from '../../host/users';
import { connectClient } from '../../transport/node-bridge';

export const anna: User = { name: 'Anna Larsen', email: 'anna@acme.example' };
export const robin: User = { name: 'Robin Meyer', email: 'robin@acme.example' };

/** A workbook with a table of stock on its first sheet, with Anna's client connected. */
export function stockHost(user: User = anna): SimulatedHost {
  const host = new SimulatedHost();
  const sheet = host.workbook.addSheet('Stock', [
    ['Product', 'On hand'],
    ['A', 3],
    ['B', 4],
    ['C', 5],
  ]);
  host.workbook.addTable(sheet, { row: 0, column: 0, rows: 4, columns: 2 }, 'Inventory');
  host.workbook.addSheet('Notes', [['Remember']]);
  connectClient(host, user);
  return host;
}

/** Changes the workbook as another person. */
export function as(user: User, { workbook }: SimulatedHost, act: (w: WorkbookModel) => void): void {
  const before = workbook.actor;
  workbook.actor = { user: user.name, client: null };
  act(workbook);
  workbook.actor = before;
}

/**
 * Resolves when all events so far have reached the client and its handlers. The bridge delivers each event
 * in an immediate of its own, in order. Answers that a handler awaits need no further immediate.
 */
export async function delivered(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
