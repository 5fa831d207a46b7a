import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import { RangeModel } from '../../workbench/host/model/range/range-model';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { buildXlsx } from '../support/build-xlsx';
import { hostWith } from '../support/excel-workbook-fixture';

const mapping = { Inventory: { Product: 'Artikel', 'On hand': '=Bestand' } };
const stock = { name: 'Stock', rows: [['Product']] };

describe('a column mapping from the pane', () => {
  it('is on a sheet without a tab that no menu can show', async () => {
    const host = hostWith(stock);

    await openExcelWorkbook().saveMapping(mapping);

    const [, sheet] = host.workbook.sheets;
    expect(sheet).toMatchObject({ name: 'Evenstock columns', visibility: 'VeryHidden' });
    expect(sheet?.tables[0]?.name).toBe('EvenstockColumns');
  });

  it('is read by the command line', async () => {
    const host = hostWith(stock);
    await openExcelWorkbook().saveMapping(mapping);
    const [, sheet] = host.workbook.sheets;
    const rows = new RangeModel(sheet!, sheet!.usedArea()!).read(({ value }) => String(value));

    const file = await buildXlsx([stock, { name: sheet!.name, rows, table: 'EvenstockColumns' }]);

    const headless = await openXlsx(new Uint8Array(file), excelizeFromDisk);
    expect(await headless.loadMapping()).toEqual(mapping);
  });

  it('is found after its sheet was renamed or moved', async () => {
    const host = hostWith(stock);
    await openExcelWorkbook().saveMapping(mapping);
    host.workbook.renameSheet(host.workbook.sheets[1]!, 'Renamed');

    expect(await openExcelWorkbook().loadMapping()).toEqual(mapping);
  });

  it('is refused with a remedy if the workbook cannot get a new sheet', async () => {
    const host = hostWith(stock);
    host.workbook.protectStructure();

    await expect(openExcelWorkbook().saveMapping(mapping)).rejects.toMatchObject({
      code: 'protected',
      remedy: expect.stringContaining('Protect Workbook') as string,
    });
  });
});
