import { CsvFolder } from '../../../src/sources/csv/csv-folder';
import type { RunResult } from '../../../src/sources/plan-store';
import { PostgresStore } from '../../../src/sources/postgres/postgres-store';
import { HostFault } from '../../../src/workbook/port';
import { inFolder } from '../../cli/run-evenstock';
import { loadFeed } from '../../support/load-feed';
import { TestPostgres } from '../../support/postgres';
import { smallFeed, writeCsvFeed } from '../../support/small-feed';
import { testRun } from '../../support/test-run';

/** Nothing is approved without a person. */
const variables = { AUTO_APPROVE_THRESHOLD: '0' };

let postgres: TestPostgres | null;
beforeAll(async () => {
  postgres = await TestPostgres.start();
});
afterAll(() => postgres?.stop());

/** A test on a schema with the small feed; it passes unseen where PostgreSQL does not run, which was said aloud. */
function onDatabase(
  name: string,
  test: (url: string, query: (text: string) => Promise<unknown[]>) => Promise<void>,
): void {
  it(name, async () => {
    if (postgres === null) return;
    const url = await postgres.newSchema();
    await loadFeed(postgres, url, smallFeed());
    await test(url, (text) => postgres!.query(url, text));
  });
}

describe('a run on a database', () => {
  onDatabase('gives the plan of the same tables in a folder', async (url) => {
    const { record } = await testRun(new PostgresStore(url));
    const other = await inFolder(async (path) => {
      await writeCsvFeed(path('feed'));
      return (await testRun(new CsvFolder(path('feed')))).record;
    });

    expect(record.outcome).toBe('done');
    expect(record.figures).toEqual(other.figures);
    expect(record.sites).toEqual(other.sites);
  });

  onDatabase('writes lines, queue, positions, alerts, log and run together', async (url, query) => {
    const { record } = await testRun(new PostgresStore(url), { variables });

    expect(
      await query('select run_id, from_location, to_location, status from approval_queue'),
    ).toEqual(
      Array(2).fill({
        ...{ run_id: 'R-1', from_location: 'Leeds', to_location: 'York' },
        status: 'Pending manager',
      }),
    );
    const [line] = await query(
      `select quantity, ship_by::text from transfer_recommendations where product_id = 'KETTLE'`,
    );
    expect(line).toEqual({ quantity: expect.any(Number) as number, ship_by: '2026-06-30' });
    expect(await query('select count(*)::int from positions')).toEqual([{ count: 4 }]);
    expect(await query('select no, what from audit_log')).toEqual([{ no: 1, what: 'Plan' }]);
    expect(await query('select cost_after, transfers, outcome from runs')).toEqual([
      { cost_after: record.figures!.costAfter, transfers: 2, outcome: 'done' },
    ]);
    expect(await query('select count(*)::int > 0 as some from dashboard_alerts')).toEqual([
      { some: true },
    ]);
  });

  onDatabase('takes up what others decided in the queue', async (url, query) => {
    const store = new PostgresStore(url);
    await testRun(store, { variables });
    await query(
      `update approval_queue set decision = 'Approve', decided_by = 'boss@example.com',
       decided_at = '2026-06-30 07:30+00', comment = 'agreed' where product_id = 'KETTLE'`,
    );
    const { record } = await testRun(store, { variables, id: 'R-2' });

    expect(record.figures).toMatchObject({ decisions: 1, statuses: { Approved: 1 } });
    expect(await query(`select who, what, comment from audit_log where what = 'Approve'`)).toEqual([
      { who: 'boss@example.com', what: 'Approve', comment: 'agreed' },
    ]);
    const third = await testRun(store, { variables, id: 'R-3' });
    expect(third.record.figures).toMatchObject({ decisions: 0, statuses: { Approved: 1 } });
  });

  onDatabase(
    'keeps a decision that is made while it plans, on the line as it was',
    async (url, query) => {
      await testRun(new PostgresStore(url), { variables });
      await query(
        `update inventory_current set quantity_on_hand = 120 where product_id = 'KETTLE' and location_id = 'Leeds'`,
      );
      const line = `select quantity from transfer_recommendations where product_id = 'KETTLE'`;
      const [before] = await query(line);
      class DecidedLate extends PostgresStore {
        override async save(result: RunResult): Promise<void> {
          await query(
            `update approval_queue set decision = 'Approve', decided_by = 'boss@example.com' where product_id = 'KETTLE'`,
          );
          return super.save(result);
        }
      }
      await testRun(new DecidedLate(url), { variables, id: 'R-2' });

      expect(await query(line)).toEqual([before]);
      const { record } = await testRun(new PostgresStore(url), { variables, id: 'R-3' });
      expect(record.figures).toMatchObject({ decisions: 1 });
      expect(
        await query(`select status, quantity from approval_queue where product_id = 'KETTLE'`),
      ).toEqual([{ status: 'Approved', ...(before as object) }]);
    },
  );

  onDatabase('saves nothing if one table cannot be written, and says why', async (url, query) => {
    await query('create table positions (mine text)');
    const { record } = await testRun(new PostgresStore(url));

    expect(record).toMatchObject({ outcome: 'refused' });
    expect(record.problem).toMatch(/a table positions that Evenstock did not make.*search_path/);
    expect(await query(`select to_regclass('approval_queue') as queue`)).toEqual([{ queue: null }]);
    expect(await query('select run_id, outcome from runs')).toEqual([
      { run_id: 'R-1', outcome: 'refused' },
    ]);
    expect(await query('select * from positions')).toEqual([]);
  });

  onDatabase('is made once for an id, and again after it was refused', async (url, query) => {
    await query(`update inventory_current set last_updated = '2026-01-01'`);
    const store = new PostgresStore(url);
    expect((await testRun(store)).record.outcome).toBe('refused');
    await query(`update inventory_current set last_updated = '2026-06-30 06:00+00'`);
    expect((await testRun(store)).record.outcome).toBe('done');
    expect(await testRun(store)).toMatchObject({ isRepeated: true });
    expect(await store.lastRuns(9)).toHaveLength(1);
  });

  onDatabase('refuses to work beside another run', async (url) => {
    const store = new PostgresStore(url);
    const second = store.exclusively(() => new PostgresStore(url).exclusively(async () => 'both'));

    await expect(second).rejects.toThrow(HostFault);
    expect(await store.exclusively(async () => 'in')).toBe('in');
  });

  onDatabase('is tried again when the server drops its connection', async (url, query) => {
    let drops = 1;
    class Dropped extends PostgresStore {
      override async save(result: RunResult): Promise<void> {
        drops -= 1;
        if (drops < 0) return super.save(result);
        const dropped = query('select pg_terminate_backend(pg_backend_pid())');
        return dropped.then(() => undefined);
      }
    }
    const { record } = await testRun(new Dropped(url));

    expect(record).toMatchObject({ outcome: 'done' });
    expect(record.stages.find(({ name }) => name === 'save')!.attempts).toBe(2);
  });

  onDatabase('reads sales added up by day and the sum of a site', async (url) => {
    const { tables } = await new PostgresStore(url).read();
    const demand = tables.find(({ name }) => name === 'Demand')!;

    expect(demand.headers).toEqual(['product_id', 'location_id', 'transaction_date', 'quantity']);
    expect(demand.rows[0]).toEqual(['KETTLE', 'Leeds', 46113, 1]);
    expect(demand.rows).toHaveLength(198);
  });

  onDatabase('names a wrong password and a missing database, without the password', async (url) => {
    const address = new URL(url);
    address.pathname = '/nowhere';
    const store = new PostgresStore(address.toString());

    await expect(store.lastRuns(1)).rejects.toThrow(/database "nowhere" does not exist/);
    expect(store.name).not.toMatch(/password/);
    expect(() => new PostgresStore('postgres://a b')).toThrow(HostFault);
  });
});
