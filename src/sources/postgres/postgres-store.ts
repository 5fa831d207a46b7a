import type pg from 'pg';
import { HostFault, type OutputSheet } from '../../workbook/port';
import type { FeedTable } from '../feed-table';
import { DecidedMeanwhile, type Feed, type PlanStore, type RunResult } from '../plan-store';
import type { RunRecord } from '../run-record';
import { layoutsOf, type Layouts, type SheetLayout } from '../sheet-layout';
import { withSupplierRows } from '../supplier-rows';
import { readerMapping, type TableNames } from '../table-names';
import {
  decidedSince,
  QUEUE,
  queueRows,
  readDecisions,
  readQueue,
  RECOMMENDATIONS,
  type Decisions,
} from './approval-queue';
import { cellRows, inTransaction, quoted, withClient } from './connect';
import { columnName } from './output-columns';
import { readInputs } from './read-inputs';
import { enterRun, readLayouts, readRuns } from './run-rows';
import { ensureSheetTable, insertSheet, type SheetRows } from './write-table';

const LOG = 'audit_log';
const LOG_KEY = 'No';

/** The tables that hold the latest plan, by sheet. */
const TABLES: Readonly<Record<string, string>> = {
  ...{ Shipments: 'shipments', Purchases: 'purchases', Markdowns: 'markdowns' },
  ...{ 'Do not buy': 'do_not_buy', Positions: 'positions', Alerts: 'dashboard_alerts' },
  'Data issues': 'data_issues',
};

/** SQLSTATE of a row whose key exists: another run has entered this number in the audit log. */
const EXISTS = '23505';

/**
 * A PostgreSQL database. Input tables are read in one snapshot. A plan is written in one transaction to tables of our own in
 * the first schema of the search path. People decide in `approval_queue`.
 */
export class PostgresStore implements PlanStore {
  readonly name: string;
  private decisionsRead: Decisions = new Map();

  constructor(
    private readonly url: string,
    private readonly names: TableNames = {},
  ) {
    this.name = withoutPassword(url);
  }

  async exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    // The lock belongs to the connection: it ends with the process, however that ends.
    return withClient(this.url, async (client) => {
      const [row] = await cellRows(
        client,
        `select pg_try_advisory_lock(hashtext('evenstock'), hashtext(current_schema()))`,
      );
      if (row?.[0] === true) return work();
      throw new HostFault('busy', 'Another run is at work there.', 'Wait until it has ended.');
    });
  }

  async read(): Promise<Feed> {
    return withClient(this.url, (client) =>
      inTransaction(client, 'begin isolation level repeatable read read only', async () => {
        const tables = withSupplierRows(await readInputs(client, this.names));
        const mapping = readerMapping(tables, this.names);
        const layouts = await readLayouts(client);
        this.decisionsRead = await readDecisions(client, false);
        return { tables: [...tables, ...(await lastPlan(client, layouts))], mapping };
      }),
    );
  }

  async save({ record, sheets }: RunResult): Promise<void> {
    await withClient(this.url, (client) =>
      inTransaction(client, 'begin', async () => {
        if (!(await enterRun(client, record, layoutsOf(sheets)))) return;
        const kept = decidedSince(this.decisionsRead, await readDecisions(client, true));
        for (const sheet of sheets) await this.saveSheet(client, record.id, sheet, kept);
      }),
    ).catch((error: unknown) => {
      const isTaken = error instanceof Error && 'code' in error && error.code === EXISTS;
      throw isTaken ? new DecidedMeanwhile() : error;
    });
  }

  async note(record: RunRecord): Promise<void> {
    await withClient(this.url, (client) => enterRun(client, record, null));
  }

  async lastRuns(limit: number): Promise<readonly RunRecord[]> {
    return withClient(this.url, (client) => readRuns(client, limit));
  }

  async finishedRun(id: string): Promise<RunRecord | null> {
    return withClient(this.url, async (client) => (await readRuns(client, 1, id))[0] ?? null);
  }

  private async saveSheet(
    client: pg.Client,
    run: string,
    sheet: OutputSheet,
    kept: readonly string[],
  ): Promise<void> {
    if (sheet.name === 'Transfers') {
      const { recommendations, queue } = queueRows(sheet, kept);
      await replace(client, run, recommendations, kept);
      await replace(client, run, queue, kept);
    } else if (sheet.name === 'Audit log') {
      await appendLog(client, run, sheet);
    } else if (TABLES[sheet.name] !== undefined) {
      await replace(client, run, { table: TABLES[sheet.name]!, columns: sheet.columns }, []);
    }
  }
}

/** Writes the rows of a table anew, but for lines with these ids. */
async function replace(
  client: pg.Client,
  run: string,
  rows: SheetRows,
  kept: readonly string[],
): Promise<void> {
  await ensureSheetTable(client, rows);
  const hasIds = rows.table === RECOMMENDATIONS || rows.table === QUEUE;
  const others = hasIds ? ' where transfer_id <> all ($1::text[])' : '';
  await client.query(`delete from ${quoted(rows.table)}${others}`, hasIds ? [kept] : []);
  await insertSheet(client, run, rows);
}

/** Adds the entries that the table does not have; those before them are never touched. */
async function appendLog(client: pg.Client, run: string, sheet: OutputSheet): Promise<void> {
  const rows = { table: LOG, columns: sheet.columns, key: LOG_KEY };
  await ensureSheetTable(client, rows);
  const hashes = await cellRows(client, `select hash from ${quoted(LOG)}`);
  const known = new Set(hashes.map(([hash]) => hash));
  const column = sheet.columns.find(({ header }) => header === 'Hash')!;
  const added = column.cells.map((_cell, r) => r).filter((r) => !known.has(column.cells[r]!));
  await insertSheet(client, run, { ...rows, rows: added });
}

/** Transfers and Audit log of the last run. */
async function lastPlan(client: pg.Client, layouts: Layouts | null): Promise<readonly FeedTable[]> {
  if (layouts === null) return [];
  const queue = layouts.Transfers === undefined ? [] : [await readQueue(client, layouts.Transfers)];
  const log = layouts['Audit log'];
  return log === undefined ? queue : [...queue, await readLog(client, log)];
}

async function readLog(client: pg.Client, layout: SheetLayout): Promise<FeedTable> {
  const columns = layout.map(([header]) => quoted(columnName(header)));
  const rows = await cellRows(
    client,
    `select ${columns.join(', ')} from ${quoted(LOG)} order by ${quoted(columnName(LOG_KEY))}`,
  );
  return { name: 'Audit log', sheet: 'Audit log', headers: layout.map(([header]) => header), rows };
}

/** Host and database of an address. */
function withoutPassword(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `postgres://${host}${pathname}`;
  } catch (error) {
    throw new HostFault(
      'unsupported',
      'The address of the database cannot be read.',
      'Write postgres://user:password@host:5432/database, with % codes for special characters.',
      { cause: error },
    );
  }
}
