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

// One page for all tests, each of which leaves it usable: to open the sample takes longer than most of them.
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
const faults = () => workbench.page.getByRole('button', { name: 'What can go wrong', exact: true });

test('the whole page fits a small window and says what it is', async () => {
  const { page } = workbench;
  await page.getByText('Real Office.js client, simulated workbook host, not Excel').waitFor();

  const fits = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return scrollWidth <= window.innerWidth && scrollHeight <= window.innerHeight;
  });
  expect(fits).toBe(true);
});

test('the pane is made wider and narrower with the keys, and stays so', async () => {
  const { page } = workbench;
  const edge = page.getByRole('separator', { name: 'Width of the pane' });
  await edge.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await page.reload();

  expect(await edge.getAttribute('aria-valuenow')).toBe('320');
  expect((await page.locator('iframe').boundingBox())?.width).toBe(320);
});

test('a lost session is told in the pane, and the same button works once it is back', async () => {
  const { page, pane } = workbench;
  await faults().click();
  await page.getByRole('switch', { name: 'Lost session' }).click();
  await pane.getByRole('button', { name: 'Rebalance network' }).click();
  await pane.getByText('The connection to the workbook is lost.').waitFor();
  await page.getByText(/^Last error: InvalidOrTimedOutSession/).waitFor();

  await page.getByRole('switch', { name: 'Lost session' }).click();
  await pane.getByRole('button', { name: 'Rebalance network' }).click();
  await pane.getByRole('region', { name: 'Written to' }).waitFor();
  await faults().click();
});

test('what a co-author types is seen in the pane of whoever was there first', async () => {
  const { page, pane } = workbench;
  await page.getByRole('button', { name: 'Add a co-author' }).click();
  await workbench.showSheet('Inventory');
  await workbench.typeInto('C5', '9');
  await page.getByRole('tab', { name: 'You' }).click();

  await pane.getByText(changed).waitFor();
});

test('an entry on a protected sheet is refused in words', async () => {
  const { page } = workbench;
  await faults().click();
  await page.getByRole('switch', { name: 'Protected sheets' }).click();
  await workbench.showSheet('Inventory');
  await workbench.typeInto('C6', '11');

  await page
    .getByRole('region', { name: 'Messages' })
    .getByText('What you want to change is on a protected sheet.')
    .waitFor();
  await page.getByRole('switch', { name: 'Protected sheets' }).click();
  await faults().click();
});

test('the help of the ribbon opens over the workbook, as often as it is asked for', async () => {
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

test('a file that is no workbook is refused in words, and the open one stays', async () => {
  const { page, pane } = workbench;
  const path = join(folder, 'notes.xlsx');
  writeFileSync(path, 'not a workbook');
  await page.getByLabel('Workbook to open').setInputFiles(path);
  await page.getByText('notes.xlsx was not opened').waitFor();

  expect(await page.getByRole('banner').innerText()).toContain('sample-network.xlsx');
  expect(await pane.getByRole('button', { name: 'Rebalance network' }).isVisible()).toBe(true);
});
