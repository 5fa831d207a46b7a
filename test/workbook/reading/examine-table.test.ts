import { MINIMAL, readSheets, TODAY } from '../../support/reading';

describe('the reading of a workbook', () => {
  it('says what every column means, with samples, and names those that were not read', async () => {
    const { reading } = await readSheets({
      Inventory: [
        ['SKU', 'Store', 'Stock', 'Colour'],
        ['A', 'Leeds', 10, 'red'],
        ['A', 'York', 2, 'blue'],
        ['B', 'York', 2, null],
      ],
    });

    const [inventory] = reading.tables.filter(({ name }) => name === 'Inventory');
    expect(inventory).toMatchObject({ sheet: 'Inventory', address: 'Inventory!A1:D4', rows: 3 });
    expect(inventory!.columns.map((one) => [one.header, one.meaning, one.samples])).toEqual([
      ['SKU', 'Product', ['A', 'B']],
      ['Store', 'Location', ['Leeds', 'York']],
      ['Stock', 'On hand', [10, 2]],
      ['Colour', null, ['red', 'blue']],
    ]);
  });

  it('shows the periods of a wide table as days', async () => {
    const { reading } = await readSheets({
      Demand: [
        ['Product', 'Location', '2026-01', '2026-02'],
        ['A', 'Leeds', 3, 4],
      ],
    });

    const [demand] = reading.tables.filter(({ name }) => name === 'Demand');
    expect(demand!.columns.map(({ meaning }) => meaning)).toEqual([
      ...['Product', 'Location', '2026-01-01', '2026-02-01'],
    ]);
  });

  it('is a plain value, also of a workbook that is refused', async () => {
    const { reading } = await readSheets({ ...MINIMAL, Notes: [['Made on', TODAY]] });

    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });
});
