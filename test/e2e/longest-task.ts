import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import './pane-page-window';
import { buildPanePage, serve } from './pane-site';

/** The part of Chromium's trace format that we read. Times are in microseconds. */
interface Trace {
  readonly traceEvents: readonly {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    readonly dur?: number;
    /** Processor time. Other programs used the rest of `dur`. */
    readonly tdur?: number;
    readonly args?: { readonly name?: string };
  }[];
}

/**
 * Measures the longest tasks of the pane's main thread, which block the user: while it opens and
 * reads the sample workbook, and while it reads, plans and writes. Run `tsx test/e2e/longest-task.ts`.
 * CHROMIUM is the path of the browser.
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
  const opening = await longestTasks(browser, page, async () => {
    await page.goto(url);
    await page.getByText('positions').first().waitFor();
  });
  const rebalancing = await longestTasks(browser, page, async () => {
    await page.getByRole('button', { name: 'Rebalance network' }).click();
    await page.getByRole('region', { name: 'Written to' }).waitFor({ timeout: 60_000 });
  });
  console.log('The longest tasks in ms, processor time (and time that passed):');
  console.log('opening and reading:        ', opening);
  console.log('reading, planning, writing: ', rebalancing);
  await browser.close();
  server.close();
}

/** The five longest tasks of the page's main thread during an action. */
async function longestTasks(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<string> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await act();
  const trace = JSON.parse(String(await browser.stopTracing())) as Trace;
  const main = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)}/${String(tid)}`),
  );
  return trace.traceEvents
    .filter(
      ({ name, pid, tid }) => /RunTask/.test(name) && main.has(`${String(pid)}/${String(tid)}`),
    )
    .map(({ dur = 0, tdur = dur }) => ({ dur: dur / 1000, tdur: tdur / 1000 }))
    .sort((a, b) => b.tdur - a.tdur)
    .slice(0, 5)
    .map(({ dur, tdur }) => `${tdur.toFixed(0)} (${dur.toFixed(0)})`)
    .join(', ');
}

void measure();
