import { parseAddress } from '../../host/model/area/area';
import type { ChangeBy } from '../../host/model/sheet-model';
import { RangeModel } from '../../host/model/range/range-model';
import { deleteCells, insertCells } from '../../host/model/range/shift-cells';
import { WorkbookModel } from '../../host/model/workbook-model';
import { calculated, closeGrids, enter, shown } from './calculated';

afterEach(closeGrids);

/** A workbook with one sheet, calculated. */
async function open(rows: readonly (readonly unknown[])[]) {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet('S', rows);
  const grid = await calculated(workbook);
  return {
    workbook,
    sheet,
    grid,
    type: (address: string, typed: unknown) => {
      enter(workbook, 'S', address, typed);
      return grid.settled();
    },
    shown: (address: string) => shown(workbook, 'S', address),
  };
}

describe('Formulas of the workbook are calculated again', () => {
  it('when a cell they depend on changes, through other formulas too', async () => {
    const { type, shown } = await open([[1, '=A1+1', '=B1*10']]);

    await type('A1', 5);

    expect(shown('A1:C1')).toEqual([[5, 6, 60]]);
  });

  it('when a formula is entered, and no longer when it is deleted', async () => {
    const { type, shown } = await open([[1]]);

    await type('B1', '=A1*2');
    expect(shown('B1')).toEqual([[2]]);

    await type('B1', 'text');
    await type('A1', 3);
    expect(shown('B1')).toEqual([['text']]);
  });

  it('on other sheets, also after a sheet was added, renamed or deleted', async () => {
    const { workbook, grid, type } = await open([[1]]);
    workbook.addSheet('Other', [['=S!A1+1']]);
    await type('A1', 4);
    expect(shown(workbook, 'Other', 'A1')).toEqual([[5]]);

    workbook.renameSheet(workbook.sheet('S')!, 'Stock at hand');
    enter(workbook, 'Stock at hand', 'A1', 6);
    await grid.settled();
    expect(shown(workbook, 'Other', 'A1')).toEqual([[7]]);

    workbook.deleteSheet(workbook.sheet('Stock at hand')!);
    await grid.settled();
    expect(shown(workbook, 'Other', 'A1')).toEqual([['#REF!']]);
  });

  it('when rows are inserted and deleted above and within their range', async () => {
    const { workbook, sheet, grid } = await open([[1], [2], [3], ['=SUM(A1:A3)']]);
    insertCells(sheet, parseAddress('A2'), 'Down');
    enter(workbook, 'S', 'A2', 10);
    await grid.settled();
    expect(shown(workbook, 'S', 'A1:A5')).toEqual([[1], [10], [2], [3], [16]]);

    deleteCells(sheet, parseAddress('A1'), 'Up');
    await grid.settled();
    expect(shown(workbook, 'S', 'A1:A5')).toEqual([[10], [2], [3], [15], ['']]);
  });

  it('when a table grows or is renamed, wherever the formulas are', async () => {
    const { workbook, sheet, grid } = await open([['Units'], [1], [2]]);
    const table = workbook.addTable(sheet, parseAddress('A1:A3'), 'Demand');
    workbook.addSheet('Sums', [['=SUM(Demand[Units])'], ['=SUM(demand[units])']]);
    await grid.settled();
    expect(shown(workbook, 'Sums', 'A1:A2')).toEqual([[3], [3]]);

    enter(workbook, 'S', 'A4', 10);
    table.resize(parseAddress('A1:A4'));
    await grid.settled();
    expect(shown(workbook, 'Sums', 'A1:A2')).toEqual([[13], [13]]);

    workbook.renameTable(table, 'Sales');
    enter(workbook, 'S', 'A4', 20);
    await grid.settled();
    expect(shown(workbook, 'Sums', 'A1:A2')).toEqual([[23], [23]]);
  });

  it('when a name they use is defined, changed or deleted', async () => {
    const { workbook, grid, shown } = await open([['=Reserve+1', '=TWICE(4)']]);
    expect(shown('A1:B1')).toEqual([['#NAME?', '#NAME?']]);

    const reserve = workbook.names.add('Reserve', '=5');
    const twice = workbook.names.add('TWICE', '=LAMBDA(x,x*2)');
    await grid.settled();
    expect(shown('A1:B1')).toEqual([[6, 8]]);

    workbook.names.change(reserve, { formula: '=7' });
    workbook.names.change(twice, { formula: '=LAMBDA(x,x*2+Reserve)' });
    await grid.settled();
    expect(shown('A1:B1')).toEqual([[8, 15]]);

    workbook.names.delete(reserve);
    await grid.settled();
    expect(shown('A1:B1')).toEqual([['#NAME?', '#NAME?']]);
  });

  it('to the same result, whatever another workbook calculated before', async () => {
    for (const factor of [2, 3]) {
      const workbook = new WorkbookModel();
      workbook.names.add('TIMES', `=LAMBDA(x,x*${String(factor)})`);
      workbook.addSheet('S', [['=TIMES(10)']]);

      await calculated(workbook);

      expect(shown(workbook, 'S', 'A1')).toEqual([[10 * factor]]);
    }
  });

  it('with one event for a whole column, without an entry', async () => {
    const { workbook, sheet, type } = await open([
      [1, '=A$1*1'],
      [0, '=A$1*2'],
      [0, '=A$1*3'],
    ]);
    const told: ChangeBy[] = [];
    workbook.onChange((change) => told.push(change));

    await type('A1', 2);

    expect(told).toMatchObject([
      { kind: 'cells', area: parseAddress('A1') },
      { kind: 'calculated', sheet, area: parseAddress('B1:B3') },
    ]);
  });
});

describe('An array spills', () => {
  it('over the cells below and beside its formula', async () => {
    const { shown } = await open([['=SEQUENCE(2,3)']]);

    expect(shown('A1:C3')).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      ['', '', ''],
    ]);
  });

  it('only over its length, and no longer when its formula is deleted', async () => {
    const { type, shown } = await open([['=SEQUENCE(B1)', 3]]);
    expect(shown('A1:A3')).toEqual([[1], [2], [3]]);

    await type('B1', 2);
    expect(shown('A1:A3')).toEqual([[1], [2], ['']]);

    await type('A1', 'x');
    expect(shown('A1:A3')).toEqual([['x'], [''], ['']]);
  });

  it.each([['other'], [2]])('only when %p is no longer in its way', async (inTheWay) => {
    const { workbook, sheet, grid, type, shown } = await open([['=SEQUENCE(3)']]);

    await type('A2', inTheWay);
    expect(shown('A1:A3')).toEqual([['#SPILL!'], [inTheWay], ['']]);

    new RangeModel(sheet, parseAddress('A2')).clear('Contents');
    await grid.settled();
    expect(shown('A1:A3')).toEqual([[1], [2], [3]]);
    expect(workbook.sheet('S')?.grid.peek(1, 0)?.spilledFrom).toEqual({ row: 0, column: 0 });
  });

  it('into formulas that read its cells', async () => {
    const { type, shown } = await open([['=SEQUENCE(C1)', '=SUM(A1:A9)', 3]]);
    expect(shown('B1')).toEqual([[6]]);

    await type('C1', 4);

    expect(shown('B1')).toEqual([[10]]);
  });

  it('to new cells when its formula moves', async () => {
    const { sheet, grid, shown } = await open([['=SEQUENCE(3)', 1]]);

    insertCells(sheet, parseAddress('A1:B1'), 'Down');
    await grid.settled();

    expect(shown('A1:A5')).toEqual([[''], [1], [2], [3], ['']]);
    expect(sheet.grid.peek(2, 0)?.spilledFrom).toEqual({ row: 1, column: 0 });
  });
});

describe('What is entered as text stays text', () => {
  it.each(['=1+1', '+1', '-A1', '@SUM(1)', '007', 'TRUE', '1/2'])('%s', async (text) => {
    const { type, shown } = await open([['', '=ISTEXT(A1)']]);

    await type('A1', `'${text}`);

    expect(shown('A1:B1')).toEqual([[text, true]]);
  });

  it('in cells with the text format, numbers included', async () => {
    const { sheet, type, shown } = await open([['', '=ISTEXT(A1)']]);
    new RangeModel(sheet, parseAddress('A1')).setNumberFormat('@');

    await type('A1', '=1+1');

    expect(shown('A1:B1')).toEqual([['=1+1', true]]);
  });
});
