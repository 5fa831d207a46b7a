import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import type { Browser } from 'playwright-core';
import { buildWorkbenchPage } from '../../scripts/build/workbench-page';
import { launchBrowser } from './browser';
import { openWorkbench } from './workbench-driver';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'workbench-page-'));
/** The folder for screenshots; undefined: take none. */
const pictures = process.env['EVENSTOCK_PICTURES'];

beforeAll(async () => {
  await buildWorkbenchPage(folder);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test('functions spill, show errors, are inserted from examples, have short names and are frozen to values', async () => {
  const workbench = await openWorkbench(browser, folder, {
    viewport: { width: 1280, height: 800 },
  });
  const { page, pane, showSheet, typeInto } = workbench;
  const picture = async (name: string) => {
    if (pictures === undefined) return;
    mkdirSync(pictures, { recursive: true });
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  const cells = async () => {
    const { Formulas } = read(await workbench.save()).Sheets;
    return (address: string) =>
      Formulas?.[address] as { v?: unknown; w?: string; f?: string } | undefined;
  };
  await showSheet('Formulas');

  await typeInto('D17', '=INV.SAFETYSTOCK.NORM(B5:B8,3,E4)');
  await typeInto('E17', '=INV.EOQ(-1,40,0.6)');
  await typeInto('F17', '=INV.NOSUCH(1)');
  await pane.getByRole('button', { name: 'Functions' }).click();
  await pane.getByRole('searchbox').fill('order quantity');
  await pane.getByRole('button', { name: /^EOQ\.BACKORDER/ }).click();
  await typeInto('E19', '0');
  await typeInto('E19', '');
  await page.keyboard.press('Delete');
  await pane.getByRole('button', { name: /^Insert =INV\.EOQ\.BACKORDER/ }).click();
  await pane.getByText(/^Inserted in Formulas!/).waitFor();
  await pane.getByRole('button', { name: 'Add short names' }).click();
  await pane.getByText(/short names added\.$/).waitFor();
  await typeInto('D22', '=ROUND(EOQ(1200,50,2.4),3)');
  await picture('functions-in-cells');

  let live = await cells();
  // A cell is busy until the client answers, which takes an unknown time.
  const areAnswered = () =>
    ['D17', 'D18', 'D19', 'D20', 'D22'].every((address) => typeof live(address)?.v === 'number') &&
    live('E17')?.w === '#NUM!';
  while (!areAnswered()) live = await cells();
  expect(live('D17')?.f).toMatch(/SAFETYSTOCK_NORM\(B5:B8,3,E4\)/);
  expect(live('F17')?.w).toBe('#NAME?');
  expect(live('D22')?.v).toBe(223.607);

  await pane.getByRole('button', { name: 'Freeze to values' }).click();
  await pane.getByText(/formulas? replaced by values\./).waitFor();
  await picture('functions-frozen');

  const frozen = await cells();
  for (const address of ['D17', 'D18', 'D22', 'E11']) {
    expect(frozen(address)?.f).toBeUndefined();
    expect(frozen(address)?.v).toBe(live(address)?.v);
  }
  expect(frozen('E17')?.f).toMatch(/EOQ\(-1,40,0\.6\)/);
  expect(frozen('F11')?.f).toBe(live('F11')?.f);
  await workbench.close();
});
