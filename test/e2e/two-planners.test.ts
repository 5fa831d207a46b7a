import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator } from 'playwright-core';
import type { OpenSite } from './browser';
import { launchBrowser, openSite, siteWith } from './browser';
import { buildPage } from './build-page';
import './host-page-window';

let browser: Browser;
let site: OpenSite;
let yours: FrameLocator;
let robins: FrameLocator;
const folder = mkdtempSync(join(tmpdir(), 'two-planners-'));

beforeAll(async () => {
  await buildPage(folder, 'test/e2e/host-page.ts');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  site = await openSite(browser, siteWith({ '/host/': folder }), '/host/');
  await site.page.waitForFunction(() => document.title === 'Host');
  yours = await openPane('You');
  robins = await openPane('Robin');
});

afterEach(() => site.close());

async function openPane(user: string): Promise<FrameLocator> {
  await site.page.evaluate((name) => window.workbench.open(name), user);
  const pane = site.page.frameLocator(`iframe[title="${user}"]`);
  await pane.getByText('3 locations, 6 positions').waitFor();
  return pane;
}

const rebalance = (pane: FrameLocator) =>
  pane.getByRole('button', { name: 'Rebalance network' }).click();

/** Clicks on "Rebalance network" and waits for the end of it, which may come before anyone looks. */
async function rebalanceToTheEnd(...panes: readonly FrameLocator[]): Promise<void> {
  await Promise.all(panes.map(rebalance));
  await Promise.all(
    panes.map(async (pane) => {
      const cancel = pane.getByRole('button', { name: 'Cancel' });
      await cancel.waitFor({ timeout: 5_000 }).catch(() => null);
      await cancel.waitFor({ state: 'detached' });
    }),
  );
}

// Two panes race in a real browser. A race that is lost in a new way shows what it said, and is run again.
jest.retryTimes(2, { logErrorsBeforeRetry: true });
const RACE_MILLISECONDS = 60_000;

const planned = (pane: FrameLocator) => pane.getByRole('region', { name: 'Written to' }).waitFor();

const sheetNames = () =>
  site.page.evaluate(() => window.workbench.host.workbook.sheets.map(({ name }) => name));

const table = (name: string) =>
  site.page.evaluate((wanted) => window.workbench.table(wanted), name);

const chartNames = () =>
  site.page.evaluate(
    () => window.workbench.host.workbook.sheet('Dashboard')?.charts.map(({ name }) => name) ?? [],
  );

const planSheets = [
  ...['Transfers', 'Shipments', 'Alerts', 'Positions'],
  ...['Data issues', 'Chart figures', 'Dashboard'],
];

/** Every sheet of a plan once, each with a table of whole rows. */
async function expectOnePlan(): Promise<void> {
  expect((await sheetNames()).sort()).toEqual(
    ['Inventory', 'Demand', 'Products', ...planSheets].sort(),
  );
  const [header = [], ...rows] = await table('Transfers');
  const lines = rows.slice(0, -1);
  expect(header).toEqual(expect.arrayContaining(['Product', 'From', 'To', 'Quantity']));
  expect(rows.at(-1)?.[0]).toBe('Total');
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(lines.map(([id]) => id)).size).toBe(lines.length);
  expect(lines.flat().filter((_cell, at) => at % header.length === 1)).not.toContain('');
  expect(await table('Positions')).toHaveLength(1 + 6 + 1);
  const charts = await chartNames();
  expect(charts.length).toBeGreaterThan(0);
  expect(new Set(charts).size).toBe(charts.length);
}

/** What the pane has to say when its work has ended; beside its plan it may say that there is a newer one. */
async function outcome(pane: FrameLocator): Promise<'planned' | 'told'> {
  if ((await pane.getByRole('region', { name: 'Written to' }).count()) > 0) return 'planned';
  await pane
    .getByText(/[Tt]ry again\.|Rebalance again/)
    .first()
    .waitFor();
  return 'told';
}

describe('Two planners with one workbook, each with a pane of their own', () => {
  it(
    'see each other’s plan: Robin is told that the workbook has changed',
    async () => {
      await rebalance(yours);
      await planned(yours);

      await robins.getByText('The workbook has changed since.').waitFor();
      await rebalance(robins);
      await planned(robins);

      await expectOnePlan();
    },
    RACE_MILLISECONDS,
  );

  it(
    'who both rebalance at the same moment get a plan or plain words, and a plan with the next click',
    async () => {
      await rebalanceToTheEnd(yours, robins);

      const outcomes = await Promise.all([outcome(yours), outcome(robins)]);
      const unlucky = outcomes[0] === 'planned' ? robins : yours;
      await rebalanceToTheEnd(unlucky);
      await planned(unlucky);
      expect(await sheetNames()).toEqual(expect.arrayContaining(planSheets));
      for (const pane of [yours, robins]) {
        expect(await pane.getByText('Evenstock made a mistake').count()).toBe(0);
      }
    },
    RACE_MILLISECONDS,
  );

  it(
    'who both replace a plan at the same moment meet no mistake, and the next click has a whole plan',
    async () => {
      await rebalance(yours);
      await planned(yours);
      await site.page.evaluate(() => {
        window.workbench.host.type('Inventory', 'C2', 250);
      });

      await rebalanceToTheEnd(yours, robins);

      // Who of them is told what, and whose sheets get a number, depends on who is first.
      for (const pane of [yours, robins]) {
        expect(await pane.getByText('Evenstock made a mistake').count()).toBe(0);
      }
      await rebalanceToTheEnd(yours);
      await planned(yours);
      expect(await sheetNames()).toEqual(expect.arrayContaining(planSheets));
      const [header = [], ...rows] = await table('Transfers');
      expect(header).toEqual(expect.arrayContaining(['Product', 'From', 'To', 'Quantity']));
      expect(rows.at(-1)?.[0]).toBe('Total');
      expect(rows.slice(0, -1).map(([id]) => id)).not.toContain('');
    },
    RACE_MILLISECONDS,
  );
});
