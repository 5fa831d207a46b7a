import { request } from 'node:http';
import { serveRuns, type RunningServer } from '../../../src/pipeline/serve/serve-runs';
import { CsvFolder } from '../../../src/sources/csv/csv-folder';
import { inFolder } from '../../cli/run-evenstock';
import { PLAN_DAY, smallFeed, writeCsvFeed } from '../../support/small-feed';
import { testOptions } from '../../support/test-run';
import { patience } from '../../support/until';

const NOW = new Date(`${PLAN_DAY}T07:03:00Z`);

/** A server of a folder at three past seven; its first run is due at once, no other follows. */
async function served(
  folder: string,
  use: (get: (path: string, host?: string) => Promise<Answer>) => Promise<void>,
): Promise<void> {
  let server: RunningServer | null = null;
  try {
    server = await serveRuns(new CsvFolder(folder), {
      ...{ schedule: '*/15 * * * *', port: 0, run: testOptions() },
      time: { now: () => NOW, after: () => () => undefined },
    });
    const { port } = server;
    await use((path, host = 'localhost') => answerOf(port, path, host));
  } finally {
    await server?.stop();
  }
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

function answerOf(port: number, path: string, host: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, host: '127.0.0.1', headers: { host } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    asked.on('error', reject).end();
  });
}

/** Resolves when a path shows a text. */
async function shows(
  get: (path: string) => Promise<Answer>,
  path: string,
  text: string,
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await get(path)).text.includes(text)) {
    if (performance.now() > end) throw new Error(`${path} never shows ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a server of runs', () => {
  it('makes the run that is due, and shows it on the page, as health and as metrics', () =>
    inFolder(async (path) => {
      await writeCsvFeed(path('feed'));
      await served(path('feed'), async (get) => {
        await shows(get, '/', 'S-20260630T070000Z');

        expect((await get('/')).text).toMatch(/<td>done<\/td>/);
        expect(await get('/healthz')).toMatchObject({ status: 200 });
        const metrics = (await get('/metrics')).text;
        for (const name of [
          ...['inventory_turnover', 'stockout_risk_positions', 'overstock_positions'],
          ...['cost_savings', 'fulfilment_rate', 'plan_gap_ratio', 'data_issues'],
        ]) {
          expect(metrics).toMatch(new RegExp(`^evenstock_${name} -?[\\d.e+-]+$`, 'm'));
        }
        expect(metrics).toMatch(/^evenstock_stage_seconds\{stage="plan"\} /m);
        await shows(get, '/metrics', 'runs_total{outcome="done"} 1');
      });
    }));

  it('shows why a run was refused, as text', () =>
    inFolder(async (path) => {
      const feed = smallFeed('2026-01-01T00:00:00Z');
      const odd = feed.inventory_current.map((row) =>
        row.map((cell) => (cell === 'Leeds' ? '<b>Leeds' : cell)),
      );
      await writeCsvFeed(path('feed'), { ...feed, inventory_current: odd });
      await served(path('feed'), async (get) => {
        await shows(get, '/', 'refused');

        expect((await get('/')).text).toMatch(
          /&lt;b&gt;Leeds: Its stock was last updated 180 days ago/,
        );
      });
    }));

  it('answers this computer only, and only what there is', () =>
    inFolder(async (path) => {
      await writeCsvFeed(path('feed'));
      await served(path('feed'), async (get) => {
        expect(await get('/', 'evil.example.com')).toMatchObject({ status: 403 });
        expect(await get('/admin')).toMatchObject({ status: 404 });
      });
    }));
});
