import type { Cell } from '../../src/workbook/port';
import { issuesOf, readSheets, TODAY } from '../support/reading';

/** Stock of one name and demand of another, both at York, beside a product with both. */
function read(stock: Cell, demand: Cell, places: readonly [string, string] = ['York', 'York']) {
  return readSheets({
    Inventory: [
      ['Product', 'Location', 'On hand'],
      ['Z', 'Hull', 3],
      [stock, places[0], 10],
    ],
    Demand: [
      ['Product', 'Location', 'Date', 'Quantity'],
      ['Z', 'Hull', TODAY - 3, 1],
      [demand, places[1], TODAY - 2, 1],
    ],
  });
}

describe('names in two tables', () => {
  it.each<[Cell, Cell, string]>([
    ['00100', 100, 'A product with and without leading zeros'],
    [7700, '007700', 'A product with and without leading zeros'],
    ['4006381333931', '4.00638E+12', 'A product in scientific form'],
  ])('%j and %j are one, and said so', async (stock, demand, problem) => {
    const reading = await read(stock, demand);

    expect(reading.network.products).toHaveLength(2);
    expect(issuesOf(reading, 'Products').map(([, , found]) => found)).toContain(problem);
  });

  it.each<[[string, string]]>([[['Bexley', 'Bexley\u200b']], [['Leeds-1', 'LEEDS\u20131']]])(
    '%j are one location',
    async (places) => {
      const { network } = await read('A', 'A', places);

      expect(network.locations).toHaveLength(2);
      expect(network.positions.count).toBe(2);
    },
  );

  it.each<[Cell, Cell]>([
    ['A-100', 'A 100'],
    ['Mugs', 'Mugs blue'],
    ['0100', '100'],
  ])('%j with stock and %j with demand are a high issue', async (stock, demand) => {
    const reading = await read(stock, demand);

    expect(reading.issues).toContainEqual(
      expect.objectContaining({
        severity: 'high',
        problem: `Stock of the product “${String(stock)}” without demand, and demand of “${String(demand)}” without stock`,
      }),
    );
  });

  it('in scientific form that fit no name, or several, are a high issue', async () => {
    const reading = await read('5006381333931', '4.00638E+12');

    expect(reading.issues).toContainEqual(
      expect.objectContaining({
        severity: 'high',
        problem: 'A code in scientific form, which has lost digits',
      }),
    );
  });
});
