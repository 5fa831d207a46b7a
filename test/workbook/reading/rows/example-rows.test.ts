import { readSheets } from '../../../support/reading';

describe('A row whose names begin with "Example:"', () => {
  it('is not planned, and the reading says so', async () => {
    const { network, issues, reading } = await readSheets({
      Inventory: [
        ['Product', 'Location', 'On hand'],
        ['Example: CHAIR-01', 'Example: Leeds', 99],
        ['A', 'Leeds', 10],
        ['A', 'York', 2],
      ],
    });

    expect(network.products.map(({ id }) => id)).toEqual(['A']);
    expect([...network.positions.onHand]).toEqual([10, 2]);
    expect(issues).toContainEqual(
      expect.objectContaining({
        ...{ severity: 'low', table: 'Inventory', address: 'Inventory!B2' },
        problem: 'An example row of the template',
      }),
    );
    expect(reading.tables.find(({ name }) => name === 'Inventory')?.rows).toBe(2);
  });

  it('is left out of lanes, too', async () => {
    const { network } = await readSheets({
      Lanes: [
        ['From', 'To', 'Cost per unit'],
        ['example: Depot', 'York', 5],
        ['Leeds', 'York', 1],
      ],
    });

    expect(network.locations.map(({ id }) => id)).toEqual(['Leeds', 'York']);
    expect(network.lanes.map(({ costPerUnit }) => costPerUnit)).toEqual([1]);
  });

  it('only: a product called Examples is a product', async () => {
    const { network } = await readSheets({
      Inventory: [
        ['Product', 'Location', 'On hand'],
        ['Examples', 'Leeds', 10],
        ['Example', 'Leeds', 10],
      ],
    });

    expect(network.products.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['Example', 'Examples']),
    );
  });
});
