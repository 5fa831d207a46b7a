import { readFile, writeFile } from 'node:fs/promises';
import { smallFeed, writeCsvFeed } from '../support/small-feed';
import { inFolder, runEvenstock } from './run-evenstock';

describe('evenstock run', () => {
  it('plans a folder of CSV files and logs each stage as a line of JSON', () =>
    inFolder(async (path) => {
      await writeCsvFeed(path('feed'), smallFeed(new Date().toISOString()));
      const run = await runEvenstock('run', path('feed'), '--run-id', 'night/1');

      expect(run).toMatchObject({ code: 0, complaint: '' });
      const lines = run.output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { stage: string });
      expect(new Set(lines.map(({ stage }) => stage))).toEqual(
        new Set(['sync', 'data quality', 'demand', 'plan', 'approvals', 'save', 'notifications']),
      );
    }));

  it('reads a column under the name that a file gives, and refuses a feed that is too old', () =>
    inFolder(async (path) => {
      await writeCsvFeed(path('feed'), smallFeed('2026-01-01T06:00:00Z'));
      const stock = await readFile(path('feed/inventory_current.csv'), 'utf8');
      await writeFile(path('feed/inventory_current.csv'), stock.replace('last_updated', 'counted'));
      await writeFile(path('names.json'), '{"Inventory": {"columns": {"Updated": "counted"}}}');
      const run = await runEvenstock('run', path('feed'), '--names', path('names.json'));

      expect(run.code).toBe(2);
      expect(run.complaint).toMatch(/every site is late.*MAX_FEED_AGE_HOURS/s);
    }));

  it('refuses a source that is neither with exit code 2', async () => {
    const run = await runEvenstock('run', 'package.json');

    expect(run.code).toBe(2);
    expect(run.complaint).toMatch(/neither a folder nor the address of a database.*CSV files/s);
  });
});
