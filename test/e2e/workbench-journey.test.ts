import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';
import type { Browser } from 'playwright-core';
import { buildWorkbenchPage } from '../../scripts/build/workbench-page';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { launchBrowser } from './browser';
import { openWorkbench } from './workbench-driver';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'workbench-page-'));
const sample = read(readFileSync('assets/sample-network.xlsx'));

beforeAll(async () => {
  await buildWorkbenchPage(folder);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

type Row = readonly (string | number | boolean)[];

const rowsOf = (workbook: WorkBook, sheet: string): Row[] =>
  utils.sheet_to_json<Row>(workbook.Sheets[sheet] ?? {}, { header: 1 });

const cellOf = (workbook: WorkBook, sheet: string, address: string) =>
  workbook.Sheets[sheet]?.[address] as { v?: unknown; f?: string } | undefined;

/** The address of a quantity in Demand that the sheet Formulas uses. */
function saleInFormulas(): string {
  const [product, location, week] = ['A3', 'B3', 'A12'].map(
    (address) => cellOf(sample, 'Formulas', address)?.v,
  );
  const row = rowsOf(sample, 'Demand').findIndex(
    ([of, at, on]) => of === product && at === location && on === week,
  );
  return `D${String(row + 1)}`;
}

test('a new user rebalances the sample, edits a sale, sees formulas and plan change, and saves', async () => {
  const workbench = await openWorkbench(browser, folder, {
    viewport: { width: 1280, height: 800 },
  });
  const { page, pane } = workbench;
  const sale = saleInFormulas();

  await pane.getByRole('button', { name: 'Rebalance network' }).click();
  await pane.getByRole('region', { name: 'Written to' }).waitFor();
  await page.getByRole('main').getByText('Transfers', { exact: true }).waitFor();
  const plan = pane.getByRole('region', { name: 'The plan', exact: true });
  const firstPlan = await plan.innerText();
  expect(firstPlan).toMatch(/^The plan\s+Saves\s+[\d,]+/);

  await workbench.showSheet('Demand');
  await workbench.typeInto(sale, '4000');
  await pane.getByText(/^The workbook has changed since this plan was made/).waitFor();

  await page.getByRole('button', { name: 'Rebalance network' }).first().click();
  await pane.getByText(/^The workbook has changed since/).waitFor({ state: 'hidden' });
  await pane.getByRole('region', { name: 'Written to' }).waitFor();
  expect(await plan.innerText()).not.toBe(firstPlan);

  const bytes = await workbench.save();
  const saved = read(bytes);

  expect(cellOf(saved, 'Demand', sale)?.v).toBe(4000);
  const safetyStock = cellOf(saved, 'Formulas', 'E11');
  expect(safetyStock?.f).toMatch(/SAFETYSTOCK\(\$B\$5:\$B\$30,\$E\$4,\$E\$5\)/);
  expect(safetyStock?.v).not.toBe(cellOf(sample, 'Formulas', 'E11')?.v);
  // The next column computes the same with plain Excel functions.
  expect(safetyStock?.v).toBeCloseTo(Number(cellOf(saved, 'Formulas', 'F11')?.v), 8);
  const [header = [], ...lines] = rowsOf(saved, 'Transfers');
  expect(header).toEqual(expect.arrayContaining(['Product', 'From', 'To', 'Quantity', 'Decision']));
  expect(lines.length).toBeGreaterThan(10);
  const tables = await (await openXlsx(bytes, excelizeFromDisk)).listTables();
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Inventory', 'Demand', 'Transfers', 'Shipments', 'Positions']),
  );
  await workbench.close();
});
