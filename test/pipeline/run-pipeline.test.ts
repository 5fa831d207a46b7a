import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvFolder } from '../../src/sources/csv/csv-folder';
import type { RunResult } from '../../src/sources/plan-store';
import { inFolder } from '../cli/run-evenstock';
import { smallFeed, writeCsvFeed } from '../support/small-feed';
import { testRun } from '../support/test-run';

describe('a run on a folder of CSV files', () => {
  it('plans, and saves every table of the plan with its record', () =>
    inFolder(async (path) => {
      await writeCsvFeed(path('feed'));
      const { record, lines } = await testRun(new CsvFolder(path('feed')));

      expect(record).toMatchObject({ outcome: 'done', problem: '' });
      expect(record.figures!.costAfter).toBeLessThan(record.figures!.costBefore);
      expect(record.figures!.lowerBound).toBeLessThanOrEqual(record.figures!.costAfter);
      expect(record.sites.map(({ location, rows, units }) => [location, rows, units])).toEqual([
        ['Leeds', 2, 300],
        ['York', 2, 5],
      ]);
      expect(lines.filter(({ event }) => event === 'done').map(({ stage }) => stage)).toEqual([
        ...['sync', 'data quality', 'demand', 'plan', 'approvals', 'save'],
      ]);
      const transfers = await transfersIn(path('feed'));
      expect(transfers).toMatch(/"KETTLE","Kettle 1.7 l","Leeds","York",\d+/);
    }));

  it('is not made again under the same id', () =>
    inFolder(async (path) => {
      await writeCsvFeed(path('feed'));
      const store = new CsvFolder(path('feed'));
      const first = await testRun(store);
      const second = await testRun(store);

      expect(second).toMatchObject({ isRepeated: true, record: { id: 'R-1' } });
      expect(second.record.figures).toEqual(first.record.figures);
      expect(await store.lastRuns(9)).toHaveLength(1);
    }));

  it('takes up what people decided in the list of the last run', () =>
    inFolder(async (path) => {
      await writeCsvFeed(path('feed'));
      const store = new CsvFolder(path('feed'));
      const variables = { AUTO_APPROVE_THRESHOLD: '0' };
      await testRun(store, { variables });
      await decide(path('feed'), 'KETTLE', 'Approve', 'boss@example.com');
      const { record } = await testRun(store, { id: 'R-2', variables });

      expect(record.figures).toMatchObject({ decisions: 1 });
      expect(record.figures!.statuses['Approved']).toBe(1);
      const again = await testRun(store, { id: 'R-3', variables });
      expect(again.record.figures).toMatchObject({ decisions: 0 });
      expect(again.record.figures!.statuses['Approved']).toBe(1);
      expect(await logIn(path('feed'))).toMatch(/"boss@example.com","Approve"/);
    }));

  it('plans again if somebody decides while it plans', () =>
    inFolder(async (path) => {
      await writeCsvFeed(path('feed'));
      const variables = { AUTO_APPROVE_THRESHOLD: '0' };
      const store = new CsvFolder(path('feed'));
      await testRun(store, { variables });
      const late = new LateDecision(path('feed'));
      const { record } = await testRun(late, { id: 'R-2', variables });

      expect(late.saves).toBe(2);
      expect(record.figures!.statuses['Rejected']).toBe(1);
    }));

  it('holds out a site whose feed is late, and names it', () =>
    inFolder(async (path) => {
      const feed = smallFeed();
      const late = feed.inventory_current.map((row) =>
        row[1] === 'York' ? [...row.slice(0, 3), '2026-06-25T06:00:00Z'] : row,
      );
      await writeCsvFeed(path('feed'), { ...feed, inventory_current: late });
      const { record, lines } = await testRun(new CsvFolder(path('feed')));

      expect(record.figures!.transfers).toBe(0);
      expect(record.sites.find(({ location }) => location === 'York')!.heldOut).toMatch(/5 days/);
      expect(lines).toContainEqual(
        expect.objectContaining({
          event: 'note',
          message: expect.stringMatching(/^York is held out/),
        }),
      );
      expect(await fileOf(path('feed'), 'Data issues')).toMatch(
        /"York","Its stock was last updated/,
      );
    }));

  it('refuses a feed of which every site is late, and saves only why', () =>
    inFolder(async (path) => {
      await writeCsvFeed(path('feed'), smallFeed('2026-06-01T06:00:00Z'));
      const store = new CsvFolder(path('feed'));
      const { record } = await testRun(store);

      expect(record).toMatchObject({ outcome: 'refused', figures: null });
      expect(record.problem).toMatch(/every site.*MAX_FEED_AGE_HOURS/);
      expect(await readdir(join(path('feed'), 'evenstock', 'runs'))).toEqual([]);
      expect(await store.lastRuns(9)).toEqual([record]);
    }));

  it('refuses what the reader of workbooks refuses, with table and remedy', () =>
    inFolder(async (path) => {
      await writeFile(path('inventory.csv'), 'Product,Location,On hand\nKETTLE,Leeds,4\n');
      const { record } = await testRun(new CsvFolder(path('')));

      expect(record.outcome).toBe('refused');
      expect(record.problem).toMatch(/Demand/);
    }));
});

/** A folder in which somebody rejects a line while the first plan is made. */
class LateDecision extends CsvFolder {
  saves = 0;

  override async save(result: RunResult): Promise<void> {
    this.saves += 1;
    if (this.saves === 1) await decide(this.name, 'TOASTER', 'Reject', 'boss@example.com');
    return super.save(result);
  }
}

async function folderOfLastRun(feed: string): Promise<string> {
  const runs = join(feed, 'evenstock', 'runs');
  const folders = (await readdir(runs)).sort();
  return join(runs, folders.at(-1)!);
}

async function fileOf(feed: string, name: string): Promise<string> {
  return readFile(join(await folderOfLastRun(feed), `${name}.csv`), 'utf8');
}

const transfersIn = (feed: string) => fileOf(feed, 'Transfers');
const logIn = (feed: string) => fileOf(feed, 'Audit log');

/** Types a decision in the rows of a product. */
async function decide(feed: string, product: string, decision: string, by: string): Promise<void> {
  const lines = (await transfersIn(feed)).split('\r\n');
  const headers = lines[0]!.replaceAll('"', '').split(',');
  const typed = lines.map((line) => {
    if (!line.includes(`"${product}"`)) return line;
    // The reason has commas, so columns after it are counted from the end.
    const fields = line.split(',');
    const fromEnd = (header: string) => fields.length - (headers.length - headers.indexOf(header));
    fields[fromEnd('Decision')] = decision;
    fields[fromEnd('Decided by')] = by;
    return fields.join(',');
  });
  await writeFile(join(await folderOfLastRun(feed), 'Transfers.csv'), typed.join('\r\n'));
}
