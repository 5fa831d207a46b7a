import fc from 'fast-check';
import { formatAddress, parseAddress } from '../../host/model/area/area';
import type { Change, SheetModel } from '../../host/model/sheet-model';
import { RangeModel } from '../../host/model/range/range-model';
import { deleteCells, insertCells } from '../../host/model/range/shift-cells';
import { WorkbookModel } from '../../host/model/workbook-model';

const at = parseAddress;

/** A sheet Stock with a table in A1:B3, and a sheet Plan that refers to it. */
function stock() {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet('Stock', [
    ['Product', 'On hand', '', 'Note'],
    ['A', 3],
    ['B', 4],
  ]);
  const table = workbook.addTable(sheet, at('A1:B3'), 'Inventory');
  const plan = workbook.addSheet('Plan', [['=Stock!B3', '=SUM(Stock!B2:B3)']]);
  return { workbook, sheet, table, plan };
}

function formulas(sheet: SheetModel, address: string): (string | null)[] {
  return new RangeModel(sheet, at(address)).read((cell) => cell.formula).flat();
}

function values(sheet: SheetModel, address: string): unknown[][] {
  return new RangeModel(sheet, at(address)).read((cell) => cell.value);
}

test('a row inserted into a table extends it and the references to it', () => {
  const { sheet, table, plan } = stock();

  insertCells(sheet, at('3:3'), 'Down');

  expect(formatAddress(table.area)).toBe('A1:B4');
  expect(values(sheet, 'A2:B4')).toEqual([
    ['A', 3],
    ['', ''],
    ['B', 4],
  ]);
  expect(formulas(plan, 'A1:B1')).toEqual(['=Stock!B4', '=SUM(Stock!B2:B4)']);
});

test('a row deleted from a table shrinks it, and references to that row are lost', () => {
  const { sheet, table, plan } = stock();

  deleteCells(sheet, at('3:3'), 'Up');

  expect(formatAddress(table.area)).toBe('A1:B2');
  expect(formulas(plan, 'A1:B1')).toEqual(['=Stock!#REF!', '=SUM(Stock!B2:B2)']);
});

test('a column inserted into a table gets its own header', () => {
  const { sheet, table } = stock();

  insertCells(sheet, at('B:B'), 'Right');

  expect(table.columnNames()).toEqual(['Product', 'Column1', 'On hand']);
});

test('a table is deleted with all its cells', () => {
  const { workbook, sheet } = stock();

  deleteCells(sheet, at('A:B'), 'Left');

  expect(workbook.tables).toEqual([]);
  expect(values(sheet, 'B1')).toEqual([['Note']]);
});

test.each([
  ['cells put in beside part of a table', 'A2', 'Down'],
  ['cells pushed into part of a table', 'A2', 'Right'],
] as const)('%s would split it and are refused', (_what, address, direction) => {
  const { sheet, table } = stock();

  expect(() => {
    insertCells(sheet, at(address), direction);
  }).toThrow(expect.objectContaining({ code: 'InsertDeleteConflict' }));
  expect(formatAddress(table.area)).toBe('A1:B3');
  expect(sheet.shifts).toEqual([]);
});

test('sheet rows with the header or all body rows of a table cannot be deleted', () => {
  const { sheet } = stock();

  for (const rows of ['1:1', '2:3']) {
    expect(() => {
      deleteCells(sheet, at(rows), 'Up');
    }).toThrow(expect.objectContaining({ code: 'InsertDeleteConflict' }));
  }
});

test('contents never move off the sheet', () => {
  const { sheet } = stock();
  new RangeModel(sheet, at('D1048576')).enter('last');

  expect(() => {
    insertCells(sheet, at('1:1'), 'Down');
  }).toThrow(expect.objectContaining({ code: 'NonBlankCellOffSheet' }));
});

test('a range moves with its cells and is invalid after they are deleted', () => {
  const { sheet } = stock();
  const held = new RangeModel(sheet, at('B3'));

  insertCells(sheet, at('1:2'), 'Down');
  expect(formatAddress(held.area)).toBe('B5');

  deleteCells(sheet, at('5:5'), 'Up');
  expect(() => held.area).toThrow(expect.objectContaining({ code: 'InvalidReference' }));
});

test('everything on the sheet moves with its cells', () => {
  const { workbook, sheet } = stock();
  sheet.validations.set(at('B2:B3'), 'Rule', { list: { source: '=$D$3:$D$5' } });
  const format = sheet.conditionalFormats.add('CellValue', at('B2:B3'));
  sheet.merges.merge(at('D5:E6'));
  sheet.layout.setRowHeight(4, 1, 30);
  sheet.layout.freeze(1, 0);
  const name = workbook.names.add('OnHand', '=Stock!$B$2:$B$3');
  const chart = sheet.addChart('Line');
  chart.position = at('D8:F12');
  chart.addSeries('On hand').values = new RangeModel(sheet, at('B2:B3'));

  insertCells(sheet, at('1:2'), 'Down');

  expect(sheet.validations.settingFor(at('B4:B5'), 'Rule')).toEqual({
    list: { source: '=$D$5:$D$7' },
  });
  expect(formatAddress(format.area)).toBe('B4:B5');
  expect(sheet.merges.all.map(formatAddress)).toEqual(['D7:E8']);
  expect([...sheet.layout.rowHeights]).toEqual([[6, 30]]);
  expect(sheet.layout.frozenRows).toBe(3);
  expect(name.formula).toBe('=Stock!$B$4:$B$5');
  expect(formatAddress(chart.position!)).toBe('D10:F14');
  expect(formatAddress(chart.series[0]!.values!.area)).toBe('B4:B5');
});

test('new rows take the formats of the row above', () => {
  const { sheet } = stock();
  new RangeModel(sheet, at('B2')).setLook('Font.Bold', true);

  insertCells(sheet, at('3:4'), 'Down');

  expect([2, 3].map((row) => sheet.grid.peek(row, 1)?.look)).toEqual([
    { 'Font.Bold': true },
    { 'Font.Bold': true },
  ]);
});

test('a spilled array that moves as a whole keeps its values; a split one waits for calculation', () => {
  const { workbook, sheet } = stock();
  new RangeModel(sheet, at('D5')).enter('=SEQUENCE(3)');
  workbook.showResults(sheet, at('D5:D7'), [[1], [2], [3]]);

  insertCells(sheet, at('5:5'), 'Down');
  expect(values(sheet, 'D6:D8')).toEqual([[1], [2], [3]]);
  expect(sheet.grid.peek(7, 3)?.spilledFrom).toEqual({ row: 5, column: 3 });

  insertCells(sheet, at('7:7'), 'Down');
  expect(values(sheet, 'D7:D9')).toEqual([[''], [''], ['']]);
});

test('listeners get the shift first, then the rewritten formulas', () => {
  const { workbook, sheet } = stock();
  const kinds: Change['kind'][] = [];
  workbook.onChange(({ kind }) => kinds.push(kind));

  insertCells(sheet, at('3:3'), 'Down');

  expect(kinds).toEqual(['shifted', 'sheetLayout', 'tableChanged', 'formulas', 'cells']);
});

test('a protected sheet accepts new rows only if they are allowed', () => {
  const { sheet } = stock();
  sheet.protect({ allowInsertRows: true });

  insertCells(sheet, at('3:3'), 'Down');

  expect(() => {
    insertCells(sheet, at('C:C'), 'Right');
  }).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
});

test('formulas follow the rename of a sheet and get #REF! for a deleted one', () => {
  const { workbook, sheet, plan } = stock();

  workbook.renameSheet(sheet, 'North depot');
  expect(formulas(plan, 'A1')).toEqual(["='North depot'!B3"]);

  workbook.deleteSheet(sheet);
  expect(formulas(plan, 'A1')).toEqual(['=#REF!B3']);
});

const place = fc.record({
  row: fc.nat(9),
  column: fc.nat(5),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

test('inserting cells and deleting them again changes no formula and no value', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, place), { maxLength: 8 }),
      place,
      fc.constantFrom<['Down', 'Up'] | ['Right', 'Left']>(['Down', 'Up'], ['Right', 'Left']),
      (entries, inserted, [into, out]) => {
        const sheet = new WorkbookModel().addSheet('S');
        for (const [{ row, column }, referred] of entries) {
          const cell = new RangeModel(sheet, { row, column, rows: 1, columns: 1 });
          cell.enter(`=SUM(${formatAddress(referred)})`);
        }
        const all = { row: 0, column: 0, rows: 20, columns: 12 };
        const read = () => new RangeModel(sheet, all).read((cell) => cell.formula);
        const before = read();

        insertCells(sheet, inserted, into);
        deleteCells(sheet, inserted, out);

        expect(read()).toEqual(before);
      },
    ),
  );
});
