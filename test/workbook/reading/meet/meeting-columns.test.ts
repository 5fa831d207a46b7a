import type { Rows } from '../../../support/memory-workbook';
import { readSheets, TODAY } from '../../../support/reading';
import type { SoundReading } from '../../../support/reading';

function positionsOf({ network }: SoundReading): readonly string[] {
  const { positions, products, locations } = network;
  return Array.from(
    positions.onHand,
    (units, p) =>
      `${products[positions.product[p]!]!.id} ${locations[positions.location[p]!]!.id} ${String(units)}`,
  );
}

/** A table of these headers, with the rows of two products at two places. */
function table(headers: readonly string[], cellsOf: (code: string, place: string) => Rows[number]) {
  const places = [
    ['P-1', 'Leeds'],
    ['P-1', 'York'],
    ['P-2', 'York'],
  ] as const;
  return [headers, ...places.map(([code, place]) => cellsOf(code, place))];
}

const DEMAND = table(['Item code', 'Store', 'Date', 'Units'], (code, place) => [
  ...[code, place, TODAY - 3, 2],
]);
const NAMES: Readonly<Record<string, string>> = { 'P-1': 'Blue lamp', 'P-2': 'Red lamp' };

describe('of two columns that could hold the names, the one that the other tables have is read:', () => {
  it.each<[string, Rows]>([
    [
      'the code beside the name',
      table(['Product', 'SKU', 'Store', 'Stock'], (code, place) => [NAMES[code]!, code, place, 5]),
    ],
    [
      'the warehouse beside the bin',
      table(['SKU', 'Location', 'Warehouse', 'Stock'], (code, place) => [
        ...[code, `${code} ${place} 07`, place, 5],
      ]),
    ],
    [
      'a code under a header of its own',
      table(['Product', 'Internal reference', 'Store', 'Stock'], (code, place) => [
        ...[NAMES[code]!, code, place, 5],
      ]),
    ],
  ])('%s', async (_kind, inventory) => {
    const reading = await readSheets({ Inventory: inventory, Demand: DEMAND });

    expect(positionsOf(reading)).toEqual(['P-1 Leeds 5', 'P-1 York 5', 'P-2 York 5']);
    expect(reading.issues.map(({ problem }) => problem).join('\n')).toMatch(/Two columns could be/);
  });

  it('and a name freed in Products describes the product', async () => {
    const { network } = await readSheets({
      Inventory: table(['SKU', 'Store', 'Stock'], (code, place) => [code, place, 5]),
      Demand: DEMAND,
      Products: [
        ['Product', 'SKU', 'Unit cost'],
        ['Blue lamp', 'P-1', 4],
        ['Red lamp', 'P-2', 5],
      ],
    });

    expect(network.products).toMatchObject([
      { id: 'P-1', description: 'Blue lamp', unitCost: 4 },
      { id: 'P-2', description: 'Red lamp', unitCost: 5 },
    ]);
  });

  it('unless the user mapped a column', async () => {
    const reading = await readSheets(
      {
        Inventory: table(['Product', 'SKU', 'Store', 'Stock'], (code, place) => [
          ...[NAMES[code]!, code, place, 5],
        ]),
        Demand: DEMAND,
      },
      { mapping: { Inventory: { Product: 'Product' } } },
    );

    expect(positionsOf(reading)[0]).toBe('Blue lamp Leeds 5');
  });
});

describe('units and stock under the names of other systems', () => {
  it.each([
    ['Units sold', 'Sales'],
    ['Sales qty', 'Sales'],
    ['Qty', 'Sales'],
  ])('%s stands before %s, which may be money', async (units, money) => {
    const { network } = await readSheets({
      Demand: [
        ['Product', 'Location', 'Date', money, units],
        ['A', 'Leeds', TODAY - 2, 250, 10],
      ],
    });

    expect([...network.positions.history.quantity]).toEqual([10]);
  });

  it.each([
    ['Odoo', ['Quantity', 'Reserved Quantity', 'Available Quantity'], [90, 80, 10], [90, 80]],
    ['ERPNext', ['Actual Qty', 'Reserved Qty', 'Ordered Qty'], [90, 80, 5], [90, 80]],
    [
      'Shopify',
      ['On hand (current)', 'Committed (not editable)', 'Available'],
      [90, 80, 10],
      [90, 80],
    ],
    ['NetSuite', ['On Hand', 'Qty Committed', 'On Order'], [90, 80, 5], [90, 80]],
    ['SAP', ['Unrestricted', 'Qty reserved', 'Stock in transfer'], [90, 80, 5], [90, 80]],
    ['only what is available', ['Available qty', 'Reserved', 'On order'], [10, 80, 5], [10, 0]],
  ])('of %s: %j', async (_system, headers, cells, [onHand, reserved]) => {
    const { network } = await readSheets({
      Inventory: [
        ['Product', 'Location', ...headers],
        ['A', 'Leeds', ...cells],
        ['A', 'York', 0, 0, 0],
      ],
    });

    expect(network.positions.onHand[0]).toBe(onHand);
    expect(network.positions.reserved[0]).toBe(reserved);
  });
});

it('lists every column that was not read, once', async () => {
  const { issues } = await readSheets({
    Inventory: [
      ['Product', 'Location', 'On hand', 'Colour', 'Buyer'],
      ['A', 'Leeds', 10, 'red', 'Ann'],
      ['A', 'York', 2, 'red', 'Bob'],
    ],
  });

  expect(issues.filter(({ problem }) => problem.includes('not read'))).toMatchObject([
    { severity: 'low', table: 'Inventory', value: 'Colour, Buyer', address: 'Inventory!D1' },
  ]);
});
