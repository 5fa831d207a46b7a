import { formatAddress, parseAddress } from '../../host/model/area/area';
import { RangeModel } from '../../host/model/range/range-model';
import { sortTable } from '../../host/model/table/sort-table';
import { deleteTableColumn, insertTableColumn } from '../../host/model/table/table-column-changes';
import { clearFilters, filterColumn } from '../../host/model/table/table-filters';
import { deleteTableRows, insertTableRows } from '../../host/model/table/table-rows';
import { WorkbookModel } from '../../host/model/workbook-model';

const at = parseAddress;

/** Products A to C with stock, price and value, and a note two rows below the table. */
function stock() {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet('Stock', [
    ['Product', 'On hand', 'Price', 'Value'],
    ['B', 4, 2, '=B2*C2'],
    ['A', 3, 5, '=B3*C3'],
    ['C', 12, 1, '=B4*C4'],
    [],
    ['Counted on Friday'],
  ]);
  const table = workbook.addTable(sheet, at('A1:D4'), 'Inventory');
  const range = (address: string) => new RangeModel(sheet, at(address));
  const values = (address: string) => range(address).read(({ formula, value }) => formula ?? value);
  return { workbook, sheet, table, range, values };
}

describe('rows of a table', () => {
  it('are added at the end without moving cells that are not in the way', () => {
    const { table, values } = stock();

    insertTableRows(table, null, 1);

    expect(formatAddress(table.area)).toBe('A1:D5');
    expect(values('A6')).toEqual([['Counted on Friday']]);
  });

  it('move down cells in the way, in the columns of the table', () => {
    const { table, range, values } = stock();
    range('F6').enter('Beside');

    insertTableRows(table, null, 2);
    insertTableRows(table, null, 1);

    expect(formatAddress(table.area)).toBe('A1:D7');
    expect(values('A6:A9').flat()).toEqual(['', '', 'Counted on Friday', '']);
    expect(values('F6')).toEqual([['Beside']]);
  });

  it.each([0, 1, null])('take the formula of a calculated column (added at %p)', (index) => {
    const { table, values } = stock();

    const { row } = insertTableRows(table, index, 1);

    const n = String(row + 1);
    expect(values(`D${n}`)).toEqual([[`=B${n}*C${n}`]]);
  });

  it('are deleted with their cells, but one row always stays', () => {
    const { table, values } = stock();

    deleteTableRows(table, 1, 1);
    expect(values('A2:A3').flat()).toEqual(['B', 'C']);

    deleteTableRows(table, 0, 2);
    expect(formatAddress(table.area)).toBe('A1:D2');
    expect(values('A2:D2')).toEqual([['', '', '', '']]);
  });
});

describe('columns of a table', () => {
  it('are added with their own header and deleted with their cells', () => {
    const { table } = stock();

    insertTableColumn(table, null);
    insertTableColumn(table, 1);
    deleteTableColumn(table, 3);

    expect(table.columnNames()).toEqual(['Product', 'Column2', 'On hand', 'Value', 'Column1']);
  });

  it('keep their identity when they move', () => {
    const { table } = stock();
    const price = table.columns.all[2]!;

    insertTableColumn(table, 0);

    expect(table.columns.all.indexOf(price)).toBe(3);
  });

  it('keep their name if another column gets the same: the typed one is changed', () => {
    const { table, range } = stock();

    range('B1').enter('Price');

    expect(table.columnNames()).toEqual(['Product', 'Price2', 'Price', 'Value']);
  });

  it('are followed by formulas when they are renamed', () => {
    const { range, values } = stock();
    range('F1').enter('=SUM(Inventory[On hand])');
    range('D2').enter('=[@[On hand]]*[@Price]');

    range('B1').enter('Stock');

    expect(values('F1')).toEqual([['=SUM(Inventory[Stock])']]);
    expect(values('D2')).toEqual([['=[@[Stock]]*[@Price]']]);
  });
});

describe('the totals row', () => {
  it('has "Total" and the sum of the last column', () => {
    const { table, values } = stock();

    table.showTotals = true;

    expect(values('A5:D5')).toEqual([['Total', '', '', '=SUBTOTAL(109,[Value])']]);
  });

  it('is the same when it is shown again, and moves cells in its way', () => {
    const { table, range, values } = stock();
    table.showTotals = true;
    range('B5').enter('=SUBTOTAL(101,[On hand])');

    table.showTotals = false;
    range('A5').enter('Note');
    table.showTotals = true;

    expect(values('A5:B6')).toEqual([
      ['Total', '=SUBTOTAL(101,[On hand])'],
      ['Note', ''],
    ]);
  });

  it('stays last when rows are added', () => {
    const { table, values } = stock();
    table.showTotals = true;

    insertTableRows(table, null, 1);

    expect(values('A5:A6').flat()).toEqual(['', 'Total']);
    expect(formatAddress(table.totals)).toBe('A6:D6');
  });
});

describe('a filter', () => {
  it.each([
    [{ filterOn: 'Values', values: ['4', '12'] }, [2]],
    [{ filterOn: 'Custom', criterion1: '>3' }, [2]],
    [{ filterOn: 'Custom', criterion1: '>3', criterion2: '<10', operator: 'And' }, [2, 3]],
    [{ filterOn: 'Custom', criterion1: '<4', criterion2: '>10', operator: 'Or' }, [1]],
    [{ filterOn: 'TopItems', criterion1: '1' }, [1, 2]],
    [{ filterOn: 'BottomPercent', criterion1: '40' }, [1, 3]],
  ])('hides the rows that do not pass %j', (criteria, hidden) => {
    const { sheet, table } = stock();

    filterColumn(table, table.columns.all[1]!, criteria);

    expect([...sheet.layout.hiddenRows]).toEqual(hidden);
  });

  it.each([
    ['B*', [2]],
    ['=?', [3]],
    ['<>a', [2]],
    ['=~*', [1, 2, 3]],
  ])('compares texts with the pattern %s', (criterion1, hidden) => {
    const { sheet, table, range } = stock();
    range('A2:A4').enter([['b'], ['A'], ['bc']]);

    filterColumn(table, table.columns.all[0]!, { filterOn: 'Custom', criterion1 });

    expect([...sheet.layout.hiddenRows]).toEqual(hidden);
  });

  it('shows all rows again after it is cleared', () => {
    const { sheet, table } = stock();
    filterColumn(table, table.columns.all[1]!, { filterOn: 'Values', values: [] });

    clearFilters(table);

    expect(table.isFiltered).toBe(false);
    expect(sheet.layout.hiddenRows.size).toBe(0);
  });
});

describe('sorting a table', () => {
  const order = (key: number, ascending: boolean) => ({
    keys: [{ key, ascending }],
    isCaseSensitive: false,
    method: 'PinYin',
  });

  it('moves whole rows and rewrites formulas as if they were copied', () => {
    const { table, values } = stock();

    sortTable(table, order(0, true));

    expect(values('A2:D4')).toEqual([
      ['A', 3, 5, '=B2*C2'],
      ['B', 4, 2, '=B3*C3'],
      ['C', 12, 1, '=B4*C4'],
    ]);
  });

  it.each([
    [true, [2, 'a', 'b', true, { error: '#N/A' }, '']],
    [false, [{ error: '#N/A' }, true, 'b', 'a', 2, '']],
  ])('puts numbers, texts, truths and errors in order, blank cells last (%p)', (up, expected) => {
    const workbook = new WorkbookModel();
    const rows = [['x'], ['b'], [''], [true], ['#N/A'], ['a'], [2]];
    const sheet = workbook.addSheet('S', rows);
    const table = workbook.addTable(sheet, at('A1:A7'));

    sortTable(table, order(0, up));

    expect(new RangeModel(sheet, at('A2:A7')).read((cell) => cell.value).flat()).toEqual(expected);
  });
});

test('a table of cells without headers gets headers above them', () => {
  const { workbook, sheet, values } = stock();

  const table = workbook.addTable(sheet, at('A6:B7'), 'Notes', true);

  expect(formatAddress(table.area)).toBe('A6:B8');
  expect(values('A6:B7')).toEqual([
    ['Column1', 'Column2'],
    ['Counted on Friday', ''],
  ]);
});

test('a resized table keeps its header row and takes in columns beside it', () => {
  const { table, range } = stock();
  range('E1').enter('Note');

  table.resize(at('B1:E3'));

  expect(table.columnNames()).toEqual(['On hand', 'Price', 'Value', 'Note']);
  expect(() => {
    table.resize(at('B2:E3'));
  }).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});

test('formulas follow the rename of a table', () => {
  const { workbook, table, range, values } = stock();
  range('F1').enter('=SUM(Inventory[On hand])');

  workbook.renameTable(table, 'Shelves');

  expect(values('F1')).toEqual([['=SUM(Shelves[On hand])']]);
});
