import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, openSite, siteWith } from '../../e2e/browser';
import { buildPage } from '../../e2e/build-page';
import { BROWSER_CASES, type BrowserCase } from './browser-cases';
import { HeapWatch } from './heap-watch';
import './planner-page-window';
import { rendererMemory } from './renderer-memory';
import { ThreadTimes } from './thread-times';

/** Plans the cases in the built site's worker, each in a browser of its own, as rows of a table. */
export async function planInBrowser(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'planner-page-'));
  try {
    await buildPage(folder, 'test/bench/browser/planner-page.ts');
    const rows = [
      '| network | plan s | of it demand | CPU s of each worker | again s | lines | worker MB | page MB | process MB before | process MB at most | reports | longest silence s | cancelled in ms |',
      '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
    ];
    for (const shape of BROWSER_CASES) rows.push(await measuredRow(folder, shape));
    return rows.join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measuredRow(folder: string, shape: BrowserCase): Promise<string> {
  const folders = siteWith({ '/bench/': folder });
  const worker = readdirSync(folders['/']!).find((name) => /^planner\.\w+\.js$/.test(name))!;
  const browser = await launchBrowser();
  try {
    const { page, context, close } = await openSite(browser, folders, `/bench/?worker=/${worker}`);
    await page.waitForFunction(() => document.title === 'Ready');
    const memory = await browser.newBrowserCDPSession();
    await page.evaluate((wanted) => {
      window.bench.generate(wanted);
    }, shape);
    const before = await rendererMemory(memory);
    const heaps = new HeapWatch(await context.newCDPSession(page));
    const times = new ThreadTimes(memory);
    await Promise.all([heaps.begin(), times.begin()]);
    const seen = await page.evaluate(() => window.bench.plan());
    const cpu = times.end().map((seconds) => seconds.toFixed(1));
    const again = shape.isPlannedAgain ? await page.evaluate(() => window.bench.plan()) : null;
    const peaks = heaps.end();
    const after = await rendererMemory(memory);
    const cancelledIn = await page.evaluate(() => window.bench.cancel());
    await close();
    const cells = [
      shape.name,
      ...[seen.seconds.toFixed(1), seen.demandSeconds.toFixed(1), cpu.join(' + ')],
      ...[
        again?.seconds.toFixed(1) ?? '',
        seen.lines,
        peaks.workers.toFixed(0),
        peaks.page.toFixed(0),
      ],
      ...[before.now.toFixed(0), after.peak.toFixed(0)],
      ...[seen.reports, seen.longestSilence.toFixed(2), cancelledIn.toFixed(0)],
    ];
    return `| ${cells.join(' | ')} |`;
  } finally {
    await browser.close();
  }
}
