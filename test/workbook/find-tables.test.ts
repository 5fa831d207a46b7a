import type { Rows } from '../support/memory-workbook';
import { MINIMAL, issuesOf, readOnly, readSheets, readSound, TODAY } from '../support/reading';

const stock: Rows = MINIMAL['Inventory']!;
const demand: Rows = MINIMAL['Demand']!;

async function sourcesOf(
  sheets: Record<string, Rows>,
  tables = {},
): Promise<Record<string, string>> {
  const reading = await readSound(sheets, { tables });
  return Object.fromEntries(reading.source.map(({ name, sheet }) => [name, sheet]));
}

describe('where a table is found', () => {
  it('is the Excel table of its name, for any sheet name', async () => {
    const tables = { inventory_table: 'Sheet1', tblDemand: 'Sheet2' };

    const found = await sourcesOf({ Sheet1: stock, Sheet2: demand }, tables);

    expect(found).toEqual({ Inventory: 'Sheet1', Demand: 'Sheet2' });
  });

  it('is where the headers match, in any row near the top', async () => {
    const titled: Rows = [['Stock on Friday'], [], ...stock];

    const found = await sourcesOf({ First: titled, Second: demand });

    expect(found).toEqual({ Inventory: 'First', Demand: 'Second' });
  });

  it('may be beside another table on one sheet', async () => {
    const both: Rows = stock.map((row, r) => [...row, null, ...demand[r]!]);

    const reading = await readOnly({ Everything: both });

    expect(reading).toMatchObject({ kind: 'network', issues: [{ table: 'Products' }] });
  });

  it('reads past a column without a header', async () => {
    const gapped: Rows = demand.map(([product, place, ...rest]) => [
      product!,
      place!,
      null,
      ...rest,
    ]);

    expect(await sourcesOf({ Stock: stock, Sales: gapped })).toEqual({
      Inventory: 'Stock',
      Demand: 'Sales',
    });
  });

  it('is where the stored mapping matches its columns', async () => {
    const odd: Rows = [['Ware', 'Lager', 'Bestand'], ...stock.slice(1)];
    const mapping = {
      Inventory: { Product: 'Ware', Location: 'Lager', 'On hand': 'Bestand' },
    };

    const reading = await readOnly({ Tabelle1: odd, Demand: demand }, { mapping });

    expect(reading).toMatchObject({ kind: 'network', source: [{ sheet: 'Tabelle1' }, {}] });
  });

  it('distinguishes receipts from demand, which has the same columns', async () => {
    const found = await sourcesOf({ Inventory: stock, Receipts: demand, Sales: demand });

    expect(found).toEqual({ Inventory: 'Inventory', Receipts: 'Receipts', Demand: 'Sales' });
  });

  it.each(['Due date', 'ETA'])('recognises receipts by a column %s', async (header) => {
    const orders: Rows = [
      ['SKU', 'Site', 'Qty', header],
      ['A', 'York', 5, TODAY + 3],
    ];

    expect(await sourcesOf({ Inventory: stock, Demand: demand, Orders: orders })).toMatchObject({
      Receipts: 'Orders',
    });
  });

  it('does not confuse stock with locations, or supplier terms with products', async () => {
    const terms: Rows = [
      ['Product', 'Supplier', 'Unit cost', 'Lead time'],
      ['A', 'Acme', 2, 9],
    ];

    expect(await sourcesOf({ First: stock, Second: demand, Third: terms })).toEqual({
      Inventory: 'First',
      Demand: 'Second',
      Suppliers: 'Third',
    });
  });

  it.each([
    [
      'Stores',
      [
        ['Product', 'Store', 'Stock'],
        ['A', 'Leeds', 4],
      ],
    ],
    [
      'Items',
      [
        ['Item', 'Site', 'QOH', 'Date'],
        ['A', 'Leeds', 4, TODAY],
      ],
    ],
  ])(
    'is recognised by its headers if a sheet is called %s but contains stock',
    async (name, rows) => {
      expect(await sourcesOf({ [name]: rows, Demand: demand })).toEqual({
        Inventory: name,
        Demand: 'Demand',
      });
    },
  );

  it('is recognised by a synonym', async () => {
    const sheets = { 'Stock on hand': stock, 'Sales history': demand, 'Open orders': demand };

    expect(await sourcesOf(sheets)).toEqual({
      Inventory: 'Stock on hand',
      Demand: 'Sales history',
      Receipts: 'Open orders',
    });
  });
});

describe('an ambiguity of the table search', () => {
  it('is reported if two sheets could be the table', async () => {
    const reading = await readOnly({ First: stock, Second: stock, Third: demand });

    expect(issuesOf(reading, 'Inventory')).toEqual([
      ['Second!A1', 'Second', 'Also looks like Inventory', 'Not read; sheet First was used.'],
    ]);
  });

  it('is reported if two columns could be the column', async () => {
    const rows: Rows = stock.map((row, r) => [...row, r === 0 ? 'Quantity' : 77]);

    const reading = await readSheets({ Inventory: rows });

    expect(issuesOf(reading, 'Inventory')).toEqual([
      [
        'Inventory!D1',
        'Quantity',
        'Second column for On hand',
        'Not read; column On hand was used.',
      ],
    ]);
  });

  it('is reported if a table of that name lacks a column', async () => {
    const lanes: Rows = [
      ['From', 'Cost per unit'],
      ['Leeds', 2],
    ];

    const reading = await readSheets({ Lanes: lanes });

    expect(issuesOf(reading, 'Lanes')).toEqual([
      ['Lanes!A1', '', 'No column To', 'Lanes was not read. Add the column, or map one to it.'],
    ]);
  });

  it('is reported if a mapped header no longer exists', async () => {
    const mapping = { Inventory: { 'On hand': 'Free stock' } };

    const reading = await readSheets({}, { mapping });

    expect(issuesOf(reading, 'Inventory')).toEqual([
      [
        'Inventory!C1',
        '',
        'The header mapped to On hand no longer exists',
        'Column On hand was used.',
      ],
    ]);
  });
});
