import type { Area } from '../../host/model/area/area';
import type { Change } from '../../host/model/sheet-model';
import { RangeModel } from '../../host/model/range/range-model';
import { WorkbookModel } from '../../host/model/workbook-model';

const column = (row: number, rows: number): Area => ({ row, column: 0, rows, columns: 1 });

/** A sheet whose A1 spills 1, 2, 3 down to A3. */
function spilled() {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet('S', [['=SEQUENCE(3)']]);
  workbook.showResults(sheet, column(0, 3), [[1], [2], [3]]);
  const changes: Change[] = [];
  workbook.onChange((change) => changes.push(change));
  const range = (area: Area) => new RangeModel(sheet, area);
  const values = () =>
    range(column(0, 4))
      .read((cell) => cell.value)
      .flat();
  return { workbook, sheet, range, values, changes };
}

test('an array spills from its formula over the cells below', () => {
  const { sheet, values } = spilled();

  expect(values()).toEqual([1, 2, 3, '']);
  expect(sheet.grid.peek(2, 0)?.spilledFrom).toEqual({ row: 0, column: 0 });
  expect(sheet.grid.peek(0, 0)).toMatchObject({
    spilledFrom: null,
    spill: { rows: 3, columns: 1 },
  });
});

test('a shorter array replaces a longer one, and listeners get the larger area', () => {
  const { workbook, sheet, values, changes } = spilled();

  workbook.showResults(sheet, column(0, 2), [[8], [9]]);

  expect(values()).toEqual([8, 9, '', '']);
  expect(changes).toMatchObject([{ kind: 'calculated', area: column(0, 3) }]);
});

test('a cell in the way keeps its value, and the formula shows #SPILL!', () => {
  const { workbook, sheet, range, values } = spilled();

  range(column(1, 1)).enter(7);
  workbook.showResults(sheet, column(0, 1), [[{ error: '#SPILL!' }]]);

  expect(values()).toEqual([{ error: '#SPILL!' }, 7, '', '']);
});

test.each([
  [
    'entered over',
    (cell: RangeModel) => {
      cell.enter('text');
    },
    'text',
  ],
  [
    'cleared',
    (cell: RangeModel) => {
      cell.clear('Contents');
    },
    '',
  ],
  [
    'cleared with its format',
    (cell: RangeModel) => {
      cell.clear('All');
    },
    '',
  ],
] as const)('a formula that is %s removes its spilled values', (_how, change, left) => {
  const { range, values, changes } = spilled();

  change(range(column(0, 1)));

  expect(values()).toEqual([left, '', '', '']);
  expect(changes.map(({ kind }) => kind).slice(0, 2)).toEqual(['cells', 'calculated']);
});

test('clearing only a spilled cell does nothing, as in Excel', () => {
  const { range, values } = spilled();

  range(column(1, 2)).clear('Contents');
  range(column(1, 1)).enter('');

  expect(values()).toEqual([1, 2, 3, '']);
});
