import { readSheets, TODAY } from '../../../support/reading';

const LONG = ['Product', 'Location', 'Date', 'Quantity'];
const days = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((ago) => TODAY - ago);

describe('sales booked as negative', () => {
  it('are sales, and a positive quantity among many is a return', async () => {
    const { network, issues } = await readSheets({
      Demand: [LONG, ...days.map((day, k) => ['A', 'Leeds', day, k === 0 ? 1 : -k])],
    });

    expect([...network.positions.history.quantity]).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, -1]);
    expect(issues).toContainEqual(
      expect.objectContaining({
        ...{ severity: 'high', table: 'Demand', address: 'Demand!D1' },
        problem: '9 of 10 quantities are negative: sales booked as minus',
      }),
    );
  });

  it('are read in wide form too', async () => {
    const { network } = await readSheets({
      Demand: [
        ['Product', 'Location', ...days.slice(0, 5)],
        ['A', 'Leeds', -3, 0, -2, -5, -1],
        ['A', 'York', -3, -1, null, -5, -1],
      ],
    });

    expect(network.positions.history.quantity.every((quantity) => quantity >= 0)).toBe(true);
  });

  it.each([
    ['few negatives', days.slice(0, 4).map(() => -2)],
    ['many returns', days.map((_day, k) => (k % 3 === 0 ? 5 : -2))],
  ])('are not assumed for %s', async (_kind, quantities) => {
    const { network } = await readSheets({
      Demand: [LONG, ...quantities.map((units, k) => ['A', 'Leeds', days[k]!, units])],
    });

    expect(network.positions.history.quantity).toContain(-2);
  });
});
