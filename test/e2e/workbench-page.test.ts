import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildWorkbenchPage } from '../../scripts/build/workbench-page';
import { launchBrowser } from './browser';
import { openWorkbench } from './workbench-driver';
import type { Workbench } from './workbench-driver';

let browser: Browser;
let workbench: Workbench;
const folder = mkdtempSync(join(tmpdir(), 'workbench-page-'));

// All tests share one page, because opening the sample takes longer than a test. Each leaves it usable.
beforeAll(async () => {
  await buildWorkbenchPage(folder);
  browser = await launchBrowser();
  workbench = await openWorkbench(browser, folder, { viewport: { width: 1024, height: 700 } });
});

afterAll(async () => {
  await workbench.close();
  await browser.close();
  rmSync(folder, { recursive: true });
});

const changed = /^The workbook has changed since/;

/** Opens and closes the list of faults. */
const faults = () => workbench.page.getByRole('button', { name: 'Simulate faults', exact: true });

test('the page fits a small window and says that it is not Excel', async () => {
  const { page } = workbench;
  await page.getByText('Real Office.js client, simulated workbook host, not Excel').waitFor();

  const fits = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return scrollWidth <= window.innerWidth && scrollHeight <= window.innerHeight;
  });
  expect(fits).toBe(true);
});

test('keys change the width of the pane, and a reload keeps it', async () => {
  const { page } = workbench;
  const edge = page.getByRole('separator', { name: 'Width of the pane' });
  await edge.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await page.reload();

  expect(await edge.getAttribute('aria-valuenow')).toBe('320');
  expect((await page.locator('iframe').boundingBox())?.width).toBe(320);
});

test('the pane reports a lost session, and the same button works after reconnection', async () => {
  const { page, pane } = workbench;
  await faults().click();
  await page.getByRole('switch', { name: 'Lost session' }).click();
  await pane.getByRole('button', { name: 'Rebalance network' }).click();
  await pane.getByText('The connection to the workbook was lost.').waitFor();
  await page.getByText(/^Last error: InvalidOrTimedOutSession/).waitFor();

  await page.getByRole('switch', { name: 'Lost session' }).click();
  await pane.getByRole('button', { name: 'Rebalance network' }).click();
  await pane.getByRole('region', { name: 'Written to' }).waitFor();
  await faults().click();
});

test('a co-author’s entry appears as a change in the first user’s pane', async () => {
  const { page, pane } = workbench;
  await page.getByRole('button', { name: 'Add a co-author' }).click();
  await workbench.showSheet('Inventory');
  await workbench.typeInto('C5', '9');
  await page.getByRole('tab', { name: 'You' }).click();

  await pane.getByText(changed).waitFor();
});

test('an entry on a protected sheet is refused with a message', async () => {
  const { page } = workbench;
  await faults().click();
  await page.getByRole('switch', { name: 'Protected sheets' }).click();
  await workbench.showSheet('Inventory');
  await workbench.typeInto('C6', '11');

  await page
    .getByRole('region', { name: 'Messages' })
    .getByText('The sheet is protected.')
    .waitFor();
  await page.getByRole('switch', { name: 'Protected sheets' }).click();
  await faults().click();
});

test('the ribbon’s help opens over the workbook, also a second time', async () => {
  const { page } = workbench;
  for (let time = 1; time <= 2; time++) {
    await page.getByRole('button', { name: 'Help', exact: true }).click();
    await page
      .frameLocator('dialog iframe, [role=dialog] iframe')
      .getByText('Demand')
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
});

test('a file that is not a workbook is refused with a message, and the open workbook stays', async () => {
  const { page, pane } = workbench;
  const path = join(folder, 'notes.xlsx');
  writeFileSync(path, 'not a workbook');
  await page.getByLabel('Workbook to open').setInputFiles(path);
  await page.getByText('notes.xlsx was not opened').waitFor();

  expect(await page.getByRole('banner').innerText()).toContain('sample-network.xlsx');
  expect(await pane.getByRole('button', { name: 'Rebalance network' }).isVisible()).toBe(true);
});
