import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import './pane-page-window';
import { buildPanePage, serve } from './pane-site';

/**
 * Takes screenshots of the pane: `tsx test/e2e/pane-pictures.ts [folder]`. They show two widths in a
 * light, a dark and a contrast theme: before, during and after a plan, one position, its second solver, a replay,
 * a fault, a refusal, and a plan with tight limits, purchases and markdowns. CHROMIUM is the path of the browser.
 */
const folder = process.argv[2] ?? join(tmpdir(), 'pane-pictures');
const looks = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'contrast', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** Types into a combobox and chooses the first option. */
async function chooseFirst(page: Page, box: string, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: box }).click();
  if (typed !== '') await page.getByRole('combobox', { name: box }).fill(typed);
  await page.getByRole('option').first().click();
}

/** Sets a small budget and small capacities, and allows purchases and markdowns. */
function setTightLimits(): void {
  const settings: readonly (readonly [string, string | number])[] = [
    ['Purchases', 'yes'],
    ['Markdowns', 'yes'],
    ['Transfer budget', 900],
  ];
  // These rows replace settings of alerts and tiers, because the table keeps its size.
  settings.forEach(([name, value], at) => {
    window.workbook.type('Settings', 15 + at, 0, name);
    window.workbook.type('Settings', 15 + at, 1, value);
  });
  window.workbook.type('Locations', 4, 7, 150);
  window.workbook.type('Locations', 10, 8, 40);
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
  for (const { name, colorScheme, forcedColors } of looks) {
    for (const width of [320, 450]) {
      const viewport = { width, height: 800 };
      const page = await browser.newPage({ viewport, colorScheme, forcedColors });
      const picture = (what: string) => ({
        path: join(folder, `${name}-${String(width)}-${what}.png`),
        fullPage: true,
      });
      await page.goto(url);
      await page.getByText('positions').first().waitFor();
      await page.screenshot(picture('opened'));
      await page.getByRole('button', { name: 'Rebalance network' }).click();
      // Checked at every frame, because the text is visible for less than a second.
      await page.waitForFunction(() => document.body.innerText.includes('The best plan so far'));
      await page.screenshot(picture('planning'));
      await page.getByRole('region', { name: 'Written to' }).waitFor({ timeout: 60_000 });
      await page.screenshot(picture('planned'));
      await page.getByRole('button', { name: 'Explore' }).click();
      await chooseFirst(page, 'Product', 'GAR-003');
      await chooseFirst(page, 'Location', 'London');
      await page.getByRole('img', { name: /^Demand for/ }).waitFor();
      await page.getByRole('combobox', { name: /^Move .* from$/ }).click();
      await page.screenshot(picture('choosing'));
      await page.getByRole('option').nth(2).click();
      await page.getByText('Show the figures').click();
      await page.getByRole('status').filter({ hasText: '.' }).first().waitFor();
      await page.screenshot(picture('explore'));
      await page.getByRole('button', { name: 'Verify with a second solver' }).click();
      await page.getByText(/Both solvers find|lower bound/).waitFor({ timeout: 60_000 });
      await page.screenshot(picture('verified'));
      await page.getByRole('button', { name: 'Replay' }).click();
      await page.getByRole('button', { name: 'Would it have paid?' }).click();
      await page.getByText(/left$/).waitFor({ timeout: 60_000 });
      await page.screenshot(picture('replaying'));
      await page.getByRole('button', { name: /^Stop and keep/ }).click();
      await page.getByRole('region', { name: 'What is assumed' }).waitFor({ timeout: 60_000 });
      await page.screenshot(picture('replayed'));
      await page.getByRole('button', { name: 'Which settings would have been best?' }).click();
      await page.getByText(/ left$/).waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: /^Stop and keep/ }).click();
      await page.getByRole('region', { name: 'Settings compared' }).waitFor({ timeout: 60_000 });
      await page.screenshot(picture('swept'));
      await page.getByRole('button', { name: 'Plan', exact: true }).click();
      await page.evaluate(() => {
        window.workbook.type('Inventory', 1, 2, 0);
      });
      await page.screenshot(picture('outdated'));
      await page.evaluate(() => {
        window.workbook.protectedSheet = 'Shipments';
      });
      await page.getByRole('button', { name: 'Rebalance network' }).click();
      await page.getByText('is protected').waitFor({ timeout: 60_000 });
      await page.screenshot(picture('protected'));
      await page.evaluate(() => {
        window.workbook.sheets.set('Demand', []);
      });
      await page.getByRole('button', { name: 'Rebalance network' }).click();
      await page.getByText(/^Cannot plan yet/).waitFor();
      await page.screenshot(picture('refused'));
      await page.getByRole('button', { name: 'Functions' }).click();
      await page.getByText('SAFETYSTOCK', { exact: false }).first().waitFor();
      await page.screenshot(picture('functions'));
      await page.getByRole('searchbox').fill('order quantity');
      await page.getByRole('button', { name: /^EOQ.COST/ }).click();
      await page
        .getByRole('button', { name: /^Insert =INV.EOQ.COST/ })
        .first()
        .click();
      await page.screenshot(picture('function'));
      await page.goto(url);
      await page.getByText('positions').first().waitFor();
      await page.evaluate(setTightLimits);
      await page.getByRole('button', { name: 'Rebalance network' }).click();
      await page.getByRole('region', { name: 'Binding limits' }).waitFor({ timeout: 120_000 });
      await page.screenshot(picture('held-back'));
      await page.close();
    }
  }
  await browser.close();
  server.close();
}

void takePictures();
