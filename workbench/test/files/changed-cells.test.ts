import { loadWorkbook } from '../../files/load-workbook';
import { saveWorkbook } from '../../files/save-workbook';
import { parseAddress } from '../../host/model/area/area';
import { RangeModel } from '../../host/model/range/range-model';
import { insertCells } from '../../host/model/range/shift-cells';
import { WorkbookModel } from '../../host/model/workbook-model';
import { PackageParts } from '../../../src/xlsx/package-parts';
import { buildXlsx } from '../../../test/support/build-xlsx';
import { richWorkbook } from '../../../test/support/rich-workbook';
import { sheetFacts, workbookFacts } from './workbook-facts';

function enter(workbook: WorkbookModel, address: string, value: unknown): void {
  new RangeModel(workbook.sheets[0]!, parseAddress(address)).enter(value);
}

/** A workbook of one sheet, saved and opened again. */
async function reopened(fill: (workbook: WorkbookModel) => void): Promise<WorkbookModel> {
  const workbook = new WorkbookModel();
  workbook.addSheet('Stock');
  fill(workbook);
  return loadWorkbook(await saveWorkbook(workbook, null));
}

describe('A cell that was saved', () => {
  it.each([
    ['text that looks like a formula', "'=1+1", '=1+1'],
    ['text that looks like a command', "'@SUM(A1)", '@SUM(A1)'],
    ['a number as text', "'007", '007'],
    ['text with special characters of XML', 'A & B < "C"', 'A & B < "C"'],
    ['spaces and new lines', ' a \n b ', ' a \n b '],
    ['text that looks like an escape', '_x0041_', '_x0041_'],
    ['a Boolean', true, true],
    ['a number', 0.1, 0.1],
    ['a very small number', 5e-324, 5e-324],
    ['an error', '#N/A', { error: '#N/A' }],
  ])('holds %s', async (_what, typed, kept) => {
    const again = await reopened((workbook) => {
      enter(workbook, 'B2', typed);
    });

    expect(again.sheets[0]!.grid.peek(1, 1)).toMatchObject({ value: kept, formula: null });
  });

  it('has the last value of its formula, and all values of a spill', async () => {
    const again = await reopened((workbook) => {
      enter(workbook, 'A1', '=SEQUENCE(3)');
      workbook.showResults(workbook.sheets[0]!, parseAddress('A1:A3'), [[1], [2], [3]]);
    });

    const { grid } = again.sheets[0]!;
    expect(grid.peek(0, 0)).toMatchObject({
      formula: '=SEQUENCE(3)',
      value: 1,
      spill: { rows: 3, columns: 1 },
    });
    expect(grid.peek(2, 0)).toMatchObject({ value: 3, spilledFrom: { row: 0, column: 0 } });
  });

  it('is a dynamic array in the file, not an old array formula', async () => {
    const workbook = new WorkbookModel();
    workbook.addSheet('Stock');
    enter(workbook, 'A1', '=INV.DEMAND(B1:B9)');
    workbook.showResults(workbook.sheets[0]!, parseAddress('A1:A2'), [[1], [2]]);

    const parts = PackageParts.read(await saveWorkbook(workbook, null));

    expect(parts.text('xl/worksheets/sheet1.xml')).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1:A2">_xldudf_INV_DEMAND(B1:B9)</f><v>1</v></c>',
    );
    expect(parts.text('xl/metadata.xml')).toContain('fDynamic="1"');
  });

  it('keeps its look: font, fill, borders, alignment, format, protection', async () => {
    const fill = (workbook: WorkbookModel): void => {
      const range = new RangeModel(workbook.sheets[0]!, parseAddress('A1:B2'));
      for (const [name, value] of Object.entries({
        'Font.Bold': true,
        'Font.Name': 'Georgia',
        'Font.Size': 14,
        'Font.Color': '#1F4E79',
        'Font.Underline': 'Double',
        'Fill.Color': '#FFEECC',
        'Borders.EdgeTop.Style': 'Continuous',
        'Borders.EdgeTop.Weight': 'Medium',
        'Borders.EdgeTop.Color': '#FF0000',
        HorizontalAlignment: 'Right',
        VerticalAlignment: 'Center',
        IndentLevel: 2,
        WrapText: true,
        TextOrientation: -45,
      })) {
        range.setLook(name, value);
      }
      range.setNumberFormat('[Blue]#,##0.00 "EUR"');
      range.setLocked(false);
    };
    const workbook = new WorkbookModel();
    workbook.addSheet('Stock');
    fill(workbook);

    expect(workbookFacts(await reopened(fill))).toMatchObject({
      sheets: [sheetFacts(workbook.sheets[0]!)],
    });
  });
});

describe('A file with the 1904 date system', () => {
  it('shows the same days, and stores new days in its own date system', async () => {
    const parts = PackageParts.read(
      await buildXlsx([{ name: 'Stock', rows: [['Date'], [44_000]] }]),
    );
    const main = parts.text('xl/workbook.xml');
    parts.set(
      'xl/workbook.xml',
      main
        .replace(/<workbookPr[^>]*\/?>(<\/workbookPr>)?/, '')
        .replace(/<sheets>/, '<workbookPr date1904="1"/><sheets>'),
    );
    const plain = await loadWorkbook(parts.toBytes());
    new RangeModel(plain.sheets[0]!, parseAddress('A2')).setNumberFormat('yyyy-mm-dd');
    const bytes = await saveWorkbook(plain, parts.toBytes());

    const workbook = await loadWorkbook(bytes);
    const shown = workbook.sheets[0]!.grid.peek(1, 0)?.value;
    enter(workbook, 'A2', Number(shown) + 1);
    const again = await loadWorkbook(await saveWorkbook(workbook, bytes));

    expect(again.sheets[0]!.grid.peek(1, 0)?.value).toBe(Number(shown) + 1);
  });
});

describe('Rows that are inserted into a sheet', () => {
  it('move hyperlinks and other content that the host does not know with their cells', async () => {
    const rich = await richWorkbook();
    const workbook = await loadWorkbook(rich);
    const stock = workbook.sheet('Stock')!;
    stock.unprotect();
    insertCells(stock, { row: 3, column: 0, rows: 2, columns: 16_384 }, 'Down');

    const bytes = await saveWorkbook(workbook, rich);

    const xml = PackageParts.read(bytes).text('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<hyperlink [^>]*ref="F7"/);
    expect(xml).toMatch(/<conditionalFormatting sqref="C2:C11"><cfRule [^>]*type="iconSet"/);
    const again = await loadWorkbook(bytes);
    expect(sheetFacts(again.sheet('Stock')!)).toEqual(sheetFacts(stock));
  });
});
