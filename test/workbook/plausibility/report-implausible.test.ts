import type { Cell } from '../../../src/workbook/port';
import { readSheets, TODAY } from '../../support/reading';

const PRODUCTS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
const DAYS = Array.from({ length: 15 }, (_, k) => TODAY - 1 - k);

/** Ten products at two locations, with some cells changed. */
function network(changes: {
  readonly stock?: Cell;
  readonly cost?: Cell;
  readonly sale?: number;
  readonly isWide?: boolean;
}) {
  const { stock = 20, cost = 5, sale = 3, isWide = false } = changes;
  const places = PRODUCTS.flatMap((product) => [
    [product, 'Leeds'],
    [product, 'York'],
  ]);
  const soldOn = (at: number, day: number) => (at === 3 && day === DAYS[4] ? sale : 3);
  return readSheets({
    Inventory: [
      ['Product', 'Location', 'On hand'],
      ...places.map(([product, location], at) => [product!, location!, at === 3 ? stock : 20 + at]),
    ],
    Products: [
      ['Product', 'Price', 'Cost'],
      ...PRODUCTS.map((product, k) => [product, 10, k === 2 ? cost : 5 + k / 10]),
    ],
    Demand: isWide
      ? [
          ['Product', 'Location', ...DAYS],
          ...places.map((place, at) => [...place, ...DAYS.map((day) => soldOn(at, day))]),
        ]
      : [
          ['Product', 'Location', 'Date', 'Quantity'],
          ...places.flatMap((place, at) => DAYS.map((day) => [...place, day, soldOn(at, day)])),
        ],
  });
}

const telling = async (changes: Parameters<typeof network>[0]) =>
  (await network(changes)).issues.filter(({ severity }) => severity === 'high');

describe('data that are hardly right are issues', () => {
  it('none of an ordinary workbook', async () => {
    expect(await telling({})).toEqual([]);
  });

  it('a stock with its product, location and cell', async () => {
    expect(await telling({ stock: 50_000_000 })).toEqual([
      expect.objectContaining({
        ...{ table: 'Inventory', column: 'On hand', row: 5, address: 'Inventory!C5' },
        value: 'B at York: 50,000,000 in stock, sales of 2,190 a year',
      }),
    ]);
  });

  it('a cost under the header of the workbook', async () => {
    expect(await telling({ cost: 750 })).toEqual([
      expect.objectContaining({ table: 'Products', column: 'Cost', address: 'Products!C4' }),
    ]);
  });

  it.each([
    [false, 'Demand!D51'],
    [true, 'Demand!G5'],
  ])('a sale with the cell of its day (wide: %j)', async (isWide, address) => {
    expect(await telling({ sale: 9_000, isWide })).toEqual([
      expect.objectContaining({ table: 'Demand', address }),
    ]);
  });
});
