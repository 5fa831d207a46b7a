import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import './pane-page-window';
import { buildPanePage, serve } from './pane-site';

/**
 * Measures how long the pane leaves the user waiting: the longest tasks of its thread while it reads
 * the sample workbook, plans and writes: `tsx test/e2e/longest-task.ts`. CHROMIUM names the browser.
 */
async function measure(): Promise<void> {
  const site = mkdtempSync(join(tmpdir(), 'pane-site-'));
  await buildPanePage(site);
  const { server, url } = await serve(site);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 350, height: 800 } });
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      const doing = document.querySelector('[role=progressbar]')?.closest('div')?.parentElement;
      for (const { startTime, duration } of list.getEntries()) {
        const what = doing?.textContent ?? document.querySelector('[role=status]')?.textContent;
        window.longTasks.push({ at: startTime, milliseconds: duration, what: what ?? '' });
      }
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url);
  await page.getByText('positions').first().waitFor();
  await page.getByRole('button', { name: 'Rebalance network' }).click();
  await page.getByRole('region', { name: 'Written to' }).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(500);
  const tasks = await page.evaluate(() => window.longTasks);
  console.table(
    tasks.map(({ at, milliseconds, what }) => ({ at: Math.round(at), milliseconds, what })),
  );
  await browser.close();
  server.close();
}

void measure();
