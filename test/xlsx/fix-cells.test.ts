import type { CellFix } from '../../src/workbook/fixes/cell-fix';
import { fixCells } from '../../src/xlsx/fix-cells';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { PackageParts } from '../../src/xlsx/package-parts';
import { buildXlsx, editXlsx } from '../support/build-xlsx';

const SHEET = 'xl/worksheets/sheet1.xml';

const fix = (row: number, column: number, change: Partial<CellFix>): CellFix => ({
  ...{ kind: 'spaces', sheet: 'Stock', row, column, address: '', before: '', after: '' },
  ...change,
});

const stock = () => buildXlsx([{ name: 'Stock', rows: [[' A', '31/12/2025', '1,234', 7]] }]);

async function rowOf(bytes: Uint8Array) {
  const workbook = await openXlsx(bytes, excelizeFromDisk);
  const [row] = await workbook.readArea({ sheet: 'Stock', row: 0, column: 0, rows: 1, columns: 4 });
  return row;
}

describe('fixes in a file', () => {
  it('change the cells and nothing else', async () => {
    const bytes = await stock();
    const fixes = [
      fix(0, 0, { after: 'A & B' }),
      fix(0, 1, { kind: 'date', after: 46_022 }),
      fix(0, 2, { kind: 'number', after: 1_234 }),
    ];
    const fixed = fixCells(bytes, fixes);

    expect(fixed.fixes).toEqual(fixes);
    expect(await rowOf(fixed.bytes)).toEqual(['A & B', 46_022, 1_234, 7]);
    const [before, after] = [PackageParts.read(bytes), PackageParts.read(fixed.bytes)];
    const changed = before.paths().filter((path) => before.text(path) !== after.text(path));
    // Formulas are computed when the file opens, which the workbook's part says.
    expect(changed.filter((path) => path !== 'xl/workbook.xml').sort()).toEqual(
      ['xl/styles.xml', SHEET].sort(),
    );
  });

  it('show a date as a date', async () => {
    const { bytes } = fixCells(await stock(), [fix(0, 1, { kind: 'date', after: 46_022 })]);
    let shown = '';
    await editXlsx(bytes, (file) => {
      shown = file.GetCellValue('Stock', 'B1').value;
    });

    expect(shown).toBe('12-31-25');
  });

  it('never replace a formula, or empty a row with one', async () => {
    const bytes = await editXlsx(await stock(), (file) => {
      file.SetCellFormula('Stock', 'D1', 'LEN("1234567")');
    });
    const { fixes } = fixCells(bytes, [
      fix(0, 3, { kind: 'number', after: 7 }),
      fix(0, 0, { kind: 'identical row', after: null }),
    ]);

    expect(fixes).toEqual([]);
  });

  it('count dates from 1904 where the workbook does', async () => {
    const bytes = await editXlsx(await stock(), (file) => {
      file.SetWorkbookProps({ Date1904: true });
    });
    const fixed = fixCells(bytes, [fix(0, 1, { kind: 'date', after: 46_022 })]);

    expect(PackageParts.read(fixed.bytes).text(SHEET)).toContain(
      `<v>${String(46_022 - 1_462)}</v>`,
    );
    expect((await rowOf(fixed.bytes))![1]).toBe(46_022);
  });

  it('of none leave the bytes as they are', async () => {
    const bytes = await stock();

    expect(fixCells(bytes, []).bytes).toBe(bytes);
  });
});
