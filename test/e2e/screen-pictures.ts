import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import './pane-page-window';
import { buildPanePage, serve } from './pane-site';

/**
 * Takes screenshots of single screens: `tsx test/e2e/screen-pictures.ts folder [screen …]`, without
 * names of all screens here. Each at 320 and 450 px, light and dark. CHROMIUM is the path of the browser.
 */
const [folder = join(tmpdir(), 'screen-pictures'), ...wanted] = process.argv.slice(2);

/** A workbook of `pane-page.tsx` and how to get to the screen. */
interface Screen {
  readonly workbook: 'sample' | 'empty' | 'foreign';
  readonly open: (page: Page) => Promise<void>;
}

const screens: Readonly<Record<string, Screen>> = {
  empty: {
    workbook: 'empty',
    open: (page) => page.getByRole('region', { name: 'Start' }).waitFor(),
  },
  template: {
    workbook: 'empty',
    open: async (page) => {
      await page.getByRole('button', { name: 'Add tables to fill in' }).click();
      await page.getByRole('button', { name: 'Inventory' }).waitFor();
    },
  },
  foreign: {
    workbook: 'foreign',
    open: (page) => page.getByRole('button', { name: 'Use these columns' }).waitFor(),
  },
  settings: {
    workbook: 'sample',
    open: async (page) => {
      await page.getByLabel('Max shipments').fill('few');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'More settings' }).click();
    },
  },
  data: {
    workbook: 'sample',
    open: async (page) => {
      await page.getByRole('button', { name: 'Data', exact: true }).click();
      await page.getByRole('button', { name: /^Inventory ·/ }).click();
      await page.getByRole('heading', { level: 4 }).first().getByRole('button').click();
      await page.getByRole('button', { name: 'Change the meaning of Lot' }).click();
    },
  },
  result: { workbook: 'sample', open: plan },
  imbalance: {
    workbook: 'sample',
    open: async (page) => {
      await plan(page);
      await page.getByRole('tab', { name: 'Imbalance' }).click();
    },
  },
  flow: {
    workbook: 'sample',
    open: async (page) => {
      await plan(page);
      await page.getByRole('tab', { name: 'Flow' }).click();
    },
  },
  scenarios: {
    workbook: 'sample',
    open: async (page) => {
      await plan(page);
      await page.getByRole('button', { name: 'Scenarios', exact: true }).click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
    },
  },
  signOff: {
    workbook: 'sample',
    open: async (page) => {
      await plan(page);
      await page.getByRole('button', { name: 'Sign-off', exact: true }).click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await page.waitForTimeout(3_000);
    },
  },
};

/** Plans the sample and waits for the result. */
async function plan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Rebalance network' }).click();
  await page.getByRole('button', { name: 'Open Transfers' }).waitFor({ timeout: 120_000 });
}

async function takePictures(): Promise<void> {
  const site = mkdtempSync(join(tmpdir(), 'pane-site-'));
  await buildPanePage(site);
  const { server, url } = await serve(site);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  mkdirSync(folder, { recursive: true });
  for (const [name, { workbook, open }] of Object.entries(screens)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 450]) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
        await page.goto(`${url}?workbook=${workbook}`);
        await open(page);
        const path = join(folder, `${name}-${colorScheme}-${String(width)}.png`);
        await page.screenshot({ path, fullPage: true });
        await page.close();
      }
    }
  }
  await browser.close();
  server.close();
}

void takePictures();
