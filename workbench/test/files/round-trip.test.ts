import { readFileSync } from 'node:fs';
import { loadWorkbook } from '../../files/load-workbook';
import { saveWorkbook } from '../../files/save-workbook';
import { parseAddress } from '../../host/model/area/area';
import { RangeModel } from '../../host/model/range/range-model';
import { MAIN_PART, emptyPackage } from '../../../src/xlsx/empty-package';
import { SPREADSHEET } from '../../../src/xlsx/namespaces';
import { PackageParts } from '../../../src/xlsx/package-parts';
import { addSheetEntry } from '../../../src/xlsx/workbook-part';
import { richWorkbook } from '../../../test/support/rich-workbook';
import { workbookFacts } from './workbook-facts';

const sample = new Uint8Array(readFileSync('assets/sample-network.xlsx'));

/** Enters a value into one cell, as a user would. */
function enter(
  workbook: Awaited<ReturnType<typeof loadWorkbook>>,
  sheet: string,
  row: number,
  column: number,
  value: unknown,
): void {
  new RangeModel(workbook.sheet(sheet)!, { row, column, rows: 1, columns: 1 }).enter(value);
}

describe('The sample workbook', () => {
  it('is the same file, byte for byte, if nobody touched it', async () => {
    expect(await saveWorkbook(await loadWorkbook(sample), sample)).toBe(sample);
  });

  it('can be written as a new file and read again without loss', async () => {
    const workbook = await loadWorkbook(sample);

    const again = await loadWorkbook(await saveWorkbook(workbook, null));

    expect(workbookFacts(again)).toEqual(workbookFacts(workbook));
  });

  it('has custom functions with their Excel names and last values', async () => {
    const { grid } = (await loadWorkbook(sample)).sheet('Formulas')!;

    expect(grid.peek(10, 4)).toMatchObject({
      formula: '=INV.SAFETYSTOCK($B$5:$B$30,$E$4,$E$5)',
      value: 21.222387651157234,
    });
  });

  it('keeps every part but the edited sheet byte for byte', async () => {
    const workbook = await loadWorkbook(sample);
    enter(workbook, 'Inventory', 1, 2, 77);

    const saved = PackageParts.read(await saveWorkbook(workbook, sample));

    const original = PackageParts.read(sample);
    const changed = original
      .paths()
      .filter(
        (path) => !Buffer.from(original.bytes(path)!).equals(saved.bytes(path) ?? Buffer.of()),
      );
    expect(changed).toEqual(['xl/worksheets/sheet2.xml']);
    expect(saved.paths()).toEqual(original.paths());
  });
});

describe('A workbook without styles', () => {
  const bare = emptyPackage();
  const path = 'xl/worksheets/sheet1.xml';
  bare.set(path, `<worksheet xmlns="${SPREADSHEET}"><sheetData/></worksheet>`);
  addSheetEntry(bare, MAIN_PART, { name: 'Stock', path, state: 'visible' });
  const bytes = bare.toBytes();

  it('is the same file, byte for byte, if nobody touched it', async () => {
    expect(await saveWorkbook(await loadWorkbook(bytes), bytes)).toBe(bytes);
  });

  it('gets styles with the first formatted cell', async () => {
    const workbook = await loadWorkbook(bytes);
    new RangeModel(workbook.sheet('Stock')!, parseAddress('A1')).setLook('Font.Bold', true);

    const again = await loadWorkbook(await saveWorkbook(workbook, bytes));

    expect(workbookFacts(again)).toEqual(workbookFacts(workbook));
  });
});

describe('A workbook with many features of Excel', () => {
  let rich: Uint8Array;

  beforeAll(async () => {
    rich = await richWorkbook();
  });

  it('is read with its chart, filter, protection, merged cells and hidden column', async () => {
    const stock = (await loadWorkbook(rich)).sheet('Stock')!;

    expect(stock.charts.map(({ type }) => type)).toEqual(['ColumnClustered']);
    expect(stock.tables.map(({ name, style }) => [name, style])).toEqual([
      ['Inventory', 'TableStyleMedium4'],
    ]);
    expect(stock.merges.all).toEqual([{ row: 6, column: 5, rows: 2, columns: 3 }]);
    expect([...stock.layout.hiddenColumns]).toEqual([7]);
    expect(stock.protection.options).toMatchObject({
      allowAutoFilter: true,
      allowFormatCells: false,
    });
    expect(stock.grid.peek(3, 5)?.value).toBe('very old');
    expect(
      stock.validations.settingFor({ row: 1, column: 2, rows: 8, columns: 1 }, 'Rule'),
    ).toEqual({
      wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' },
    });
  });

  it('keeps all unknown content when a cell of another sheet is edited', async () => {
    const workbook = await loadWorkbook(rich);
    enter(workbook, 'Lorries', 3, 2, 19);

    const saved = PackageParts.read(await saveWorkbook(workbook, rich));

    const original = PackageParts.read(rich);
    expect(saved.paths()).toEqual(original.paths());
    const stock = 'xl/worksheets/sheet1.xml';
    expect(saved.text(stock)).toBe(original.text(stock));
  });

  it('keeps icons, links, sparklines, rich text and outlines of the edited sheet itself', async () => {
    const workbook = await loadWorkbook(rich);
    workbook.sheet('Stock')!.unprotect();
    enter(workbook, 'Stock', 1, 2, 7);

    const xml = PackageParts.read(await saveWorkbook(workbook, rich)).text(
      'xl/worksheets/sheet1.xml',
    );

    for (const kept of [
      /iconSet/,
      /<hyperlink /,
      /sparkline/,
      /outlineLevel="1"/,
      /<c r="F4"[^>]*t="s"/,
    ]) {
      expect(xml).toMatch(kept);
    }
    expect(xml).toMatch(/<c r="C2"[^>]*><v>7<\/v><\/c>/);
  });

  it('takes document properties', async () => {
    const workbook = await loadWorkbook(rich);
    expect(workbook.properties.get('author')).toBe('Anna');
    expect(workbook.properties.custom.get('Owner')).toBe('Supply chain');
    workbook.properties.set({ title: 'Stock & lorries', company: 'Evenstock' });
    workbook.properties.setCustom('Reviewed', true);
    workbook.properties.setCustom('Owner', null);

    const again = await loadWorkbook(await saveWorkbook(workbook, rich));

    expect(workbookFacts(again)).toEqual(workbookFacts(workbook));
  });

  it('takes a renamed, a moved, a new and a deleted sheet', async () => {
    const workbook = await loadWorkbook(rich);
    workbook.renameSheet(workbook.sheet('Stock')!, 'Our stock');
    workbook.addSheet('Notes', [['=1+1 is no formula here']]);
    workbook.deleteSheet(workbook.sheet('Lorries')!);
    workbook.moveSheet(workbook.sheet('Notes')!, 0);
    workbook.names.add('Z', '=LAMBDA(p,[k],NORM.S.INV(p)*IF(ISOMITTED(k),1,k))');
    workbook.names.add('First', "='Our stock'!$A$2", { sheet: workbook.sheet('Notes')! });

    const bytes = await saveWorkbook(workbook, rich);
    const again = await loadWorkbook(bytes);

    expect(again.sheets.map(({ name }) => name)).toEqual(['Notes', 'Our stock', 'Hidden notes']);
    expect(workbookFacts(again)).toEqual(workbookFacts(workbook));
    expect(PackageParts.read(bytes).text('xl/workbook.xml')).not.toMatch(/Stock!/);
  });
});
