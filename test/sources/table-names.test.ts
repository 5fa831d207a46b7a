import { readTableNames } from '../../src/sources/read-table-names';
import { headersByColumn, readerMapping, sourceOf } from '../../src/sources/table-names';
import { HostFault } from '../../src/workbook/port';

describe('the names of a source', () => {
  it('finds the tables of a usual pipeline, else those of the contract', () => {
    const available = ['INVENTORY_CURRENT', 'inventory', 'sales_transactions', 'lanes'];

    expect(sourceOf('Inventory', available, {})).toBe('INVENTORY_CURRENT');
    expect(sourceOf('Demand', available, {})).toBe('sales_transactions');
    expect(sourceOf('Lanes', available, {})).toBe('lanes');
    expect(sourceOf('Receipts', available, {})).toBeUndefined();
  });

  it('takes only the table that a file of names gives', () => {
    const names = { Inventory: { from: 'stock_levels' } };

    expect(sourceOf('Inventory', ['inventory', 'stock_levels'], names)).toBe('stock_levels');
    expect(sourceOf('Inventory', ['inventory'], names)).toBeUndefined();
  });

  it('finds columns by a given name, a usual one, or a synonym of the reader', () => {
    const headers = ['sku', 'location_id', 'transaction_date', 'n'];
    const found = headersByColumn('Demand', headers, { Demand: { columns: { Quantity: 'n' } } });

    expect([...found]).toEqual([
      ['Date', 'transaction_date'],
      ['Quantity', 'n'],
      ['Product', 'sku'],
      ['Location', 'location_id'],
    ]);
  });

  it('tells the reader of workbooks only columns that it knows', () => {
    const table = { name: 'Inventory', headers: ['product_id', 'last_updated'] };
    const names = { Inventory: { columns: { 'On hand': 'qty' } } };

    expect(readerMapping([table], names)).toEqual({ Inventory: { 'On hand': 'qty' } });
  });
});

describe('a file of names', () => {
  it('is read', () => {
    const text = '{"Demand": {"from": "sales", "columns": {"Date": "day"}}}';

    expect(readTableNames(text, 'names.json')).toEqual({
      Demand: { from: 'sales', columns: { Date: 'day' } },
    });
  });

  it.each([
    ['{', /no JSON/],
    ['[]', /no object/],
    ['{"Stock": {}}', /no table "Stock"/],
    ['{"Demand": {"table": "sales"}}', /not "table"/],
    ['{"Demand": {"columns": {"When": "day"}}}', /no column "When": they are Product/],
    ['{"Demand": {"columns": {"Date": 5}}}', /"Date" of "Demand" is no name/],
  ])('%s is refused', (text, problem) => {
    const read = () => readTableNames(text, 'names.json');

    expect(read).toThrow(HostFault);
    expect(read).toThrow(problem);
  });
});
