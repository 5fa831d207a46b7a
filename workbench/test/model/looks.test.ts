import { parseAddress } from '../../host/model/area/area';
import { border, setBorder } from '../../host/model/range/borders';
import { cellText } from '../../host/model/cell/cell-text';
import { copyCells } from '../../host/model/range/copy-cells';
import { mergeCells, unmergeCells } from '../../host/model/range/merge-cells';
import { RangeModel } from '../../host/model/range/range-model';
import { insertCells } from '../../host/model/range/shift-cells';
import { WorkbookModel } from '../../host/model/workbook-model';

function sheetOf(rows: readonly (readonly unknown[])[] = []) {
  const sheet = new WorkbookModel().addSheet('Stock', rows);
  const range = (address: string) => new RangeModel(sheet, parseAddress(address));
  const values = (address: string) => range(address).read(({ formula, value }) => formula ?? value);
  return { sheet, range, values };
}

test('a format of whole columns applies to cells written later and moves with the column', () => {
  const { sheet, range } = sheetOf();
  range('B:B').setNumberFormat('@');

  insertCells(sheet, parseAddress('A:A'), 'Right');
  range('C5').enter('007');

  expect(sheet.grid.peek(4, 2)).toMatchObject({ value: '007', numberFormat: '@' });
  expect(sheet.grid.peek(99, 1)).toBeUndefined();
});

test('where a formatted row crosses a formatted column, the later format wins', () => {
  const { sheet, range } = sheetOf();

  range('2:2').setLook('Font.Bold', true);
  range('B:B').setLook('Font.Bold', false);

  expect(sheet.grid.peek(1, 1)?.look['Font.Bold']).toBe(false);
  expect(sheet.grid.peek(1, 2)?.look['Font.Bold']).toBe(true);
});

test('cells with equal looks share one object', () => {
  const { sheet, range } = sheetOf();

  range('A1:B2').setLook('Font.Bold', true);

  expect(sheet.grid.peek(1, 1)?.look).toBe(sheet.grid.peek(0, 0)?.look);
});

test('borders of a range are stored at the edges of its cells', () => {
  const { sheet, range } = sheetOf();

  setBorder(range('A1:B2'), 'EdgeBottom', 'Color', '#FF0000');
  setBorder(range('A1:B2'), 'InsideVertical', 'Style', 'Dash');

  expect(sheet.grid.peek(1, 0)?.look).toEqual({
    'Borders.EdgeBottom.Style': 'Continuous',
    'Borders.EdgeBottom.Color': '#FF0000',
    'Borders.EdgeRight.Style': 'Dash',
  });
  expect(border(range('B2'), 'EdgeLeft', 'Style')).toBe('Dash');
  expect(border(range('A1:B2'), 'EdgeLeft', 'Style')).toBe('None');
});

test('merged cells keep the contents of the first', () => {
  const { sheet, range, values } = sheetOf([
    ['A', 'B'],
    ['C', 'D'],
  ]);

  mergeCells(range('A1:B2'), false);
  expect(values('A1:B2')).toEqual([
    ['A', ''],
    ['', ''],
  ]);

  unmergeCells(range('B2'));
  expect(sheet.merges.all).toEqual([]);
});

test('a copied formula moves its references and fills a larger target', () => {
  const { range, values } = sheetOf([[1, '=A1+$A$1']]);
  const options = { skipsBlanks: false, isTransposed: false };

  copyCells(range('B1'), range('B2:B3'), 'All', options);
  copyCells(range('A1:B1'), range('D5'), 'Values', { ...options, isTransposed: true });

  expect(values('B2:B3').flat()).toEqual(['=A2+$A$1', '=A3+$A$1']);
  expect(values('D5:D6').flat()).toEqual([1, 0]);
});

test.each([
  [1234.5, '#,##0.00', '1,234.50'],
  [0.125, '0.0%', '12.5%'],
  [46348, 'yyyy-mm-dd', '2026-11-22'],
  [true, 'General', 'TRUE'],
  ['text', '0.00', 'text'],
  [{ error: '#N/A' }, '0.00', '#N/A'],
  ['', '0.00', ''],
])('%p in the format %s is shown as %s', (value, numberFormat, text) => {
  expect(cellText({ value, numberFormat })).toBe(text);
});

test('formats of a protected sheet change only if that is allowed', () => {
  const { sheet, range } = sheetOf();
  range('A1').setLocked(false);
  sheet.protect();

  expect(() => {
    range('A1').setLook('Font.Bold', true);
  }).toThrow(expect.objectContaining({ code: 'AccessDenied' }));

  sheet.unprotect();
  sheet.protect({ allowFormatCells: true });
  range('B2').setLook('Font.Bold', true);
  expect(sheet.grid.peek(1, 1)?.look['Font.Bold']).toBe(true);
});
