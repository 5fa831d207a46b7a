import { matchHeaders, NO_HEADER, normaliseName } from '../../src/workbook/headers';
import { INPUT_TABLES, inputTable } from '../../src/workbook/input-tables';

const inventory = inputTable('Inventory').columns;

describe('the headers of a table', () => {
  it.each([
    ['On hand', 'onhand'],
    ['ON_HAND*', 'onhand'],
    ['on-hand', 'onhand'],
    [' Qty. on hand ', 'qtyonhand'],
    ['Quantité', 'quantite'],
  ])('%p counts as %p', (header, expected) => {
    expect(normaliseName(header)).toBe(expected);
  });

  it.each([
    ['Product', ['SKU', 'Item', 'Material', 'Article', 'Part', 'product_id', 'PRODUCT']],
    ['Location', ['Site', 'Store', 'Warehouse', 'Node', 'Plant', 'location ']],
    ['On hand', ['Stock', 'QOH', 'Quantity', 'Qty on hand', 'On-hand', 'On hand (units)']],
    ['Reserved', ['Allocated', 'Committed']],
    ['Expiry date', ['Best before']],
  ])('%s of Inventory is known under every synonym', (column, headers) => {
    for (const header of headers) {
      expect([...matchHeaders([header], inventory).columns.keys()]).toEqual([column]);
    }
  });

  it('prefers the contract’s own name to a synonym in any column', () => {
    const match = matchHeaders(['Item', 'Quantity', 'Product', 'On hand', 'Site'], inventory);

    expect(match.columns.get('Product')).toBe(2);
    expect(match.columns.get('On hand')).toBe(3);
    expect(match.duplicates).toEqual([
      { column: 'Product', index: 0 },
      { column: 'On hand', index: 1 },
    ]);
  });

  it('leaves a column out that a stored mapping gives no header', () => {
    const match = matchHeaders(['Product', 'Location', 'On hand', 'Reserved'], inventory, {
      Reserved: NO_HEADER,
    });

    expect([...match.columns.keys()]).toEqual(['Product', 'Location', 'On hand']);
    expect(match.lostMappings).toEqual([]);
  });

  it('gives priority to a stored mapping', () => {
    const match = matchHeaders(['SKU', 'Site', 'Stock', 'Free stock'], inventory, {
      'On hand': 'Free stock',
    });

    expect(match.columns.get('On hand')).toBe(3);
    expect(match.lostMappings).toEqual([]);
  });

  it('falls back to synonyms if the mapped header no longer exists, and reports it', () => {
    const match = matchHeaders(['SKU', 'Site', 'Stock'], inventory, { 'On hand': 'Free stock' });

    expect(match.columns.get('On hand')).toBe(2);
    expect(match.lostMappings).toEqual(['On hand']);
  });

  it('never reads a number or an error as a header', () => {
    expect(matchHeaders([7, { error: '#REF!' }, null, true], inventory).columns.size).toBe(0);
  });

  it.each(INPUT_TABLES.map((table) => [table.name, table] as const))(
    'no two columns of %s share a name',
    (_name, table) => {
      const names = table.columns.flatMap(({ name, synonyms }) =>
        [name, ...synonyms].map(normaliseName),
      );

      expect(new Set(names).size).toBe(names.length);
    },
  );
});
