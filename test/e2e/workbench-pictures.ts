import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkbenchPage } from '../../scripts/build/workbench-page';
import { launchBrowser } from './browser';
import { openWorkbench } from './workbench-driver';

/**
 * Takes screenshots of the workbench: `tsx test/e2e/workbench-pictures.ts [folder]` after
 * `npm run build`. They show two sizes in light and dark: before and after a plan, charts, a fault and
 * a co-author.
 */
const pictures = process.argv[2] ?? join(tmpdir(), 'workbench-pictures');
const sizes = [
  { width: 1280, height: 800, paneWidth: 450 },
  { width: 1024, height: 700, paneWidth: 320 },
];

async function takePictures(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-page-'));
  await buildWorkbenchPage(folder);
  mkdirSync(pictures, { recursive: true });
  const browser = await launchBrowser();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { paneWidth, ...viewport } of sizes) {
      const { page, pane, showSheet, close } = await openWorkbench(browser, folder, {
        viewport,
        colorScheme,
      });
      const take = async (what: string) => {
        const name = `${colorScheme}-${String(viewport.width)}-${what}.png`;
        // Charts and cells are drawn some time after they change.
        await page.waitForTimeout(1000);
        await page.screenshot({ path: join(pictures, name) });
      };
      const edge = page.getByRole('separator', { name: 'Width of the pane' });
      const { x = 0, y = 0 } = (await edge.boundingBox()) ?? {};
      await page.mouse.move(x + 4, y + 100);
      await page.mouse.down();
      await page.mouse.move(viewport.width - paneWidth - 4, y + 100, { steps: 4 });
      await page.mouse.up();
      await take('opened');
      await pane.getByRole('button', { name: 'Rebalance network' }).click();
      await pane.getByRole('region', { name: 'Written to' }).waitFor({ timeout: 120_000 });
      await showSheet('Transfers');
      await take('planned');
      await showSheet('Dashboard');
      await take('dashboard');
      await showSheet('Formulas');
      await take('formulas');
      await page.getByRole('button', { name: 'Simulate faults' }).click();
      await page.getByRole('switch', { name: 'Lost session' }).click();
      await page.getByRole('button', { name: 'Rebalance network' }).first().click();
      await pane.getByText('The connection to the workbook was lost.').waitFor();
      await page.mouse.move(viewport.width / 2, viewport.height / 2);
      await take('fault');
      await page.getByRole('switch', { name: 'Lost session' }).click();
      await page.getByRole('button', { name: 'Add a co-author' }).click();
      await page
        .frameLocator('iframe[title="Evenstock for Robin"]')
        .getByText(/^\d+ products at \d+ locations/)
        .waitFor();
      await take('co-author');
      await close();
    }
  }
  await browser.close();
  console.log(`The pictures are in ${pictures}`);
}

void takePictures();
