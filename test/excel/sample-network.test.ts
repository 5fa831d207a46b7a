import { readFileSync } from 'node:fs';
import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import { plan } from '../../src/planning/plan';
import type { SimulatedHost } from '../../workbench/host/simulated-host';
import { planSheets } from '../../src/workbook/output/plan-sheets';
import type { Cell, Workbook } from '../../src/workbook/port';
import { readNetwork } from '../../src/workbook/read-network';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { hostWith } from '../support/excel-workbook-fixture';

const today = 46348;

async function openSample(): Promise<Workbook> {
  const bytes = readFileSync(new URL('../../assets/sample-network.xlsx', import.meta.url));
  return openXlsx(new Uint8Array(bytes), excelizeFromDisk);
}

/** Copies the sheets and tables into the host's workbook. */
async function hostLike(workbook: Workbook): Promise<SimulatedHost> {
  const sheets = await workbook.listSheets();
  const host = hostWith(
    ...(await Promise.all(
      sheets.map(async ({ sheet, used }) => ({
        name: sheet,
        rows: used
          ? await workbook.readArea({
              ...used,
              row: 0,
              column: 0,
              rows: used.row + used.rows,
              columns: used.column + used.columns,
            })
          : [],
      })),
    )),
  );
  for (const { name, area } of await workbook.listTables()) {
    host.workbook.addTable(host.workbook.sheet(area.sheet)!, area, name);
  }
  return host;
}

async function everyTable(workbook: Workbook): Promise<Record<string, Cell[][]>> {
  const tables: Record<string, Cell[][]> = {};
  for (const { name, area } of await workbook.listTables()) {
    tables[name] = await workbook.readArea(area);
  }
  return tables;
}

describe('the sample network in Excel', () => {
  it('gives the same plan as the file, and a new plan replaces the old one', async () => {
    const file = await openSample();
    const host = await hostLike(file);
    const excel = openExcelWorkbook();

    const fromFile = await readNetwork(file, { today });
    const fromExcel = await readNetwork(excel, { today });
    expect(fromExcel).toEqual(fromFile);

    if (fromExcel.kind !== 'network') throw new Error('The sample network is refused');
    const { network, settings, issues } = fromExcel;
    const sheets = planSheets({ network, settings, issues, result: await plan(network, settings) });
    for (const sheet of sheets) {
      expect(await excel.writeSheet(sheet)).toEqual(await file.writeSheet(sheet));
    }

    const written = await everyTable(excel);
    expect(written).toEqual(await everyTable(file));
    for (const sheet of sheets) {
      expect(await excel.writeSheet(sheet)).toMatchObject({ name: sheet.name });
    }
    expect(await everyTable(excel)).toEqual(written);
    expect(host.workbook.sheet('Dashboard')?.charts.length).toBeGreaterThan(0);
  });
});
