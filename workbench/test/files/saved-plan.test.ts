import { openExcelWorkbook } from '../../../src/excel/excel-workbook';
import { loadWorkbook } from '../../files/load-workbook';
import { saveWorkbook } from '../../files/save-workbook';
import type { WorkbookModel } from '../../host/model/workbook-model';
import { SimulatedHost } from '../../host/simulated-host';
import { connectClient } from '../../transport/node-bridge';
import { planSheets } from '../../../src/workbook/output/plan-sheets';
import { done } from '../../../src/xlsx/excelize';
import { PackageParts } from '../../../src/xlsx/package-parts';
import { relationshipsOf } from '../../../src/xlsx/relationships';
import { parseXml } from '../../../src/xlsx/xml';
import { editXlsx } from '../../../test/support/build-xlsx';
import { examplePlan } from '../../../test/support/example-plan';
import { richWorkbook } from '../../../test/support/rich-workbook';
import { workbookFacts } from './workbook-facts';

const sheets = planSheets(examplePlan(12, 5));

describe('A plan that the add-in wrote beside a user’s tables, saved', () => {
  let workbook: WorkbookModel;
  let bytes: Uint8Array;
  let parts: PackageParts;

  beforeAll(async () => {
    const rich = await richWorkbook();
    workbook = await loadWorkbook(rich);
    connectClient(new SimulatedHost(workbook));
    const excel = openExcelWorkbook();
    for (const sheet of sheets) await excel.writeSheet(sheet);
    bytes = await saveWorkbook(workbook, rich);
    parts = PackageParts.read(bytes);
  });

  it('opens again with all its contents', async () => {
    const again = await loadWorkbook(bytes);

    expect(again.sheets.map(({ name }) => name)).toEqual([
      'Stock',
      'Lorries',
      'Hidden notes',
      ...sheets.map(({ name }) => name),
    ]);
    expect(workbookFacts(again)).toEqual(workbookFacts(workbook));
    const charts = again.sheets.flatMap((sheet) => sheet.charts);
    expect(charts.length).toBeGreaterThan(3);
  });

  it('is saved to the same bytes a second time', async () => {
    expect(await saveWorkbook(await loadWorkbook(bytes), bytes)).toBe(bytes);
  });

  it('has only valid links: each leads to a part, and each part has a content type', () => {
    const types = parseXml(parts.text('[Content_Types].xml')).children;
    const named = types['Override']!.map(({ attributes }) => attributes['PartName']!.slice(1));
    const endings = new Set(types['Default']!.map(({ attributes }) => attributes['Extension']));
    expect(new Set(named).size).toBe(named.length);
    for (const path of parts.paths()) {
      expect(named.includes(path) || endings.has(path.split('.').at(-1))).toBe(true);
      if (path.endsWith('.rels')) continue;
      for (const { target, isExternal } of relationshipsOf(parts, path)) {
        if (!isExternal) expect([path, target, parts.has(target)]).toEqual([path, target, true]);
      }
    }
  });

  it('is read by another program, with its tables, formulas and pictures', async () => {
    await editXlsx(bytes, (file) => {
      const tables = sheets.map(({ name }) => done(file.GetTables(name)).tables.map((t) => t.Name));
      expect(tables).toEqual(sheets.map(({ tableName }) => [tableName]));
      expect(done(file.GetCellFormula('Stock', 'F2')).formula).toBe('SUM(Inventory[On hand])');
      expect(done(file.GetPictures('Stock', 'J22')).pictures).toHaveLength(1);
    });
  });
});
