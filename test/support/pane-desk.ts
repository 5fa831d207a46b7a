import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import { RebalanceSession } from '../../src/taskpane/session/rebalance-session';
import type { Cell, SharedWorkbook } from '../../src/workbook/port';
import { auditWorkbook } from '../../src/workbook/signoff/audit-workbook';
import { readLog } from '../../src/workbook/signoff/read-log';
import { readOwnTables, type OwnTable } from '../../src/workbook/signoff/own-table';
import { formatAddress } from '../../workbench/host/model/area/area';
import type { SimulatedHost } from '../../workbench/host/simulated-host';
import { connectClient } from '../../workbench/transport/node-bridge';
import { hostWith } from './excel-workbook-fixture';
import { inProcessPlanner } from './in-process-planner';
import { MONDAY, signingStock } from './signing-desk';

/** A row of our tables by header. */
export type DeskRow = ReadonlyMap<Cell, Cell>;

/** A workbook in the simulated host, planned and signed in the pane by people, through the real client. */
export class PaneDesk {
  readonly host: SimulatedHost;
  readonly workbook: SharedWorkbook = openExcelWorkbook();
  /** Days after Monday, 09:00. */
  day = 0;
  /** Seconds that have passed: every look at the clock takes one. */
  private seconds = 0;

  constructor() {
    this.host = hostWith(
      ...Object.entries(signingStock()).map(([name, rows]) => ({ name, rows, table: name })),
    );
  }

  readonly clock = (): Date => {
    this.seconds += 1;
    return new Date((MONDAY + 9 / 24 + this.day - 25_569) * 86_400_000 + this.seconds * 1_000);
  };

  /** The person sits down at the pane. */
  as(person: string): RebalanceSession {
    connectClient(this.host, { name: person.split('@')[0]!, email: person });
    return new RebalanceSession({
      workbook: this.workbook,
      planner: inProcessPlanner,
      today: () => MONDAY,
      clock: this.clock,
      version: '1.2.3',
      showPlace: () => Promise.resolve(),
      onSelection: () => Promise.resolve(() => Promise.resolve()),
      starter: {
        loadSample: () => Promise.resolve([]),
        addHeaderComments: () => Promise.resolve(),
      },
    });
  }

  async plan(person: string): Promise<RebalanceSession> {
    const session = this.as(person);
    await session.rebalance();
    const { trouble } = session.current();
    if (trouble !== null) throw new Error(JSON.stringify(trouble));
    return session;
  }

  async table(name: string): Promise<OwnTable> {
    const [found] = await readOwnTables(this.workbook, name);
    if (!found) throw new Error(`There is no table ${name}`);
    return found;
  }

  async rows(name = 'Transfers'): Promise<readonly DeskRow[]> {
    const [headers = [], ...body] = (await this.table(name)).rows;
    return body.map((cells) => new Map(headers.map((header, c) => [header, cells[c] ?? null])));
  }

  async row(product: string, to: string): Promise<DeskRow> {
    const all = await this.rows();
    const found = all.find((row) => row.get('Product') === product && row.get('To') === to);
    if (!found) throw new Error(`No row of ${product} to ${to}`);
    return found;
  }

  /** Types into the row of that Transfer ID. */
  async type(id: Cell | undefined, typed: Readonly<Record<string, unknown>>): Promise<void> {
    const { area, sheet, rows } = await this.table('Transfers');
    const [headers = [], ...body] = rows;
    const index = body.findIndex((cells) => cells[headers.indexOf('Transfer ID')] === id);
    for (const [header, value] of Object.entries(typed)) {
      const place = { row: area.row + 1 + index, column: headers.indexOf(header) };
      this.host.type(sheet, formatAddress({ ...place, rows: 1, columns: 1 }), value);
    }
  }

  /** What the log says of lines, in order. */
  async said(): Promise<readonly string[]> {
    const { entries } = await readLog(this.workbook);
    return entries
      .filter(({ line }) => line !== '')
      .map(({ who, what, fromStatus, toStatus }) => `${who}: ${what}, ${fromStatus} > ${toStatus}`);
  }

  async findings(): Promise<readonly string[]> {
    const { findings } = await auditWorkbook(this.workbook, []);
    return findings.map(({ message }) => message);
  }

  sheetNames(): readonly string[] {
    return this.host.workbook.sheets.map(({ name }) => name);
  }
}
