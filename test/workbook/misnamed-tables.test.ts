import type { Rows } from '../support/memory-workbook';
import { MINIMAL, readSound } from '../support/reading';

const demand: Rows = MINIMAL['Demand']!;
const stock: Rows = MINIMAL['Inventory']!;

describe('a table under the name of another one', () => {
  it.each<[string, Rows[number]]>([
    ['Products', ['Product', 'Location', 'Quantity']],
    ['Products', ['SKU', 'Warehouse', 'Qty on hand']],
    ['Locations', ['Item', 'Store', 'Stock']],
    ['Products', ['Artikel', 'Filiale', 'Bestand']],
  ])('is read as Inventory on a sheet %s with %p', async (sheet, headers) => {
    const rows = [headers, ['A', 'Leeds', 8], ['A', 'York', 3]];
    const reading = await readSound({ [sheet]: rows, Demand: demand });

    expect(reading.source.map(({ name, sheet: from }) => [name, from])).toContainEqual([
      'Inventory',
      sheet,
    ]);
    expect([...reading.network.positions.onHand]).toEqual([8, 3]);
    expect(reading.issues).toContainEqual(
      expect.objectContaining({
        severity: 'medium',
        problem: `Named ${sheet}, with the headers of Inventory`,
        action: 'Read as Inventory. Give it that name.',
      }),
    );
  });

  it('is read as Demand if that is what is missing', async () => {
    const reading = await readSound({ Inventory: stock, Products: demand });

    expect(reading.source).toContainEqual(
      expect.objectContaining({ name: 'Demand', sheet: 'Products' }),
    );
  });

  it('stays what its name says beside the other table', async () => {
    const products: Rows = [
      ['Product', 'Location', 'Quantity', 'Unit cost'],
      ['A', 'Leeds', 8, 5],
    ];
    const reading = await readSound({ ...MINIMAL, Products: products });

    expect(reading.source).toContainEqual(
      expect.objectContaining({ name: 'Inventory', sheet: 'Inventory' }),
    );
    expect(reading.network.products[0]!.unitCost).toBe(5);
  });
});
