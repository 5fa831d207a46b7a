import { LOCATION_HELD_OUT } from '../../src/workbook/table-row';
import type { Cell } from '../../src/workbook/port';
import { issuesOf, readSheets, TODAY } from '../support/reading';

const PRODUCTS = [
  ...['Product', 'Description', 'Family', 'Unit cost', 'Price', 'Salvage value', 'Volume'],
  ...['Weight', 'Pack size', 'Min transfer quantity', 'Service class', 'Shelf life', 'Lifecycle'],
];

async function product(...cells: Cell[]) {
  const reading = await readSheets({ Products: [PRODUCTS, ['A', ...cells]] });
  return { product: reading.network.products[0]!, issues: issuesOf(reading, 'Products') };
}

describe('the Products table', () => {
  it('describes a product', async () => {
    const read = await product(
      ...['Mug', 'Kitchen', 4, 9.5, 1, 0.3, 0.2, 6, 12, 'Critical', '90 days', 'Phase-out'],
    );

    expect(read).toEqual({
      product: {
        ...{ id: 'A', description: 'Mug', family: 'Kitchen', unitCost: 4, price: 9.5 },
        ...{ salvageValue: 1, volume: 0.3, weight: 0.2, packSize: 6, minTransferQuantity: 12 },
        ...{ serviceClass: 'critical', shelfLifeDays: 90, isPhaseOut: true },
      },
      issues: [],
    });
  });

  it('needs only a unit cost', async () => {
    const read = await product(null, null, 4);

    expect(read).toEqual({
      product: {
        ...{ id: 'A', description: '', family: '', unitCost: 4, price: null },
        ...{ salvageValue: 2, volume: 0, weight: 0, packSize: 1, minTransferQuantity: 1 },
        ...{ serviceClass: 'standard', shelfLifeDays: null, isPhaseOut: false },
      },
      issues: [],
    });
  });

  it.each<[string, number, Cell, object, string[]]>([
    ['a blank unit cost', 3, null, { unitCost: 1 }, ['Products!D2', '', 'Blank']],
    ['a unit cost of 0', 3, 0, { unitCost: 1 }, ['Products!D2', '0', 'Not above 0']],
    ['a negative price', 4, -1, { price: null }, ['Products!E2', '-1', 'Negative']],
    [
      'a salvage value above cost',
      5,
      9,
      { salvageValue: 4 },
      ['Products!F2', '9', 'Above the unit cost'],
    ],
    [
      'half a unit to the pack',
      8,
      2.5,
      { packSize: 3 },
      ['Products!I2', '2.5', 'Not a whole number'],
    ],
    ['no unit to the pack', 8, 0, { packSize: 1 }, ['Products!I2', '0', 'Below 1']],
    [
      'an unknown service class',
      10,
      'gold',
      { serviceClass: 'standard' },
      ['Products!K2', 'gold', 'Not standard, high or critical'],
    ],
    [
      'an unknown lifecycle',
      12,
      'toString',
      { isPhaseOut: false },
      ['Products!M2', 'toString', 'Not active or phase-out'],
    ],
  ])('reports %s', async (_case, column, cell, expected, issue) => {
    const cells: Cell[] = ['Mug', 'Kitchen', 4, 9, 1, 1, 1, 1, 1, 'high', 90, 'active'];
    cells[column - 1] = cell;

    const read = await product(...cells);

    expect(read.product).toMatchObject(expected);
    expect(read.issues.map((found) => found.slice(0, 3))).toEqual([issue]);
  });

  it('uses the first of two rows for a product', async () => {
    const reading = await readSheets({
      Products: [
        ['Product', 'Unit cost'],
        ['A', 4],
        ['a', 5],
      ],
    });

    expect(reading.network.products).toMatchObject([{ id: 'A', unitCost: 4 }]);
    expect(issuesOf(reading, 'Products')).toEqual([
      ['Products!A3', 'a', 'Duplicate product; first row used', 'The row was left out.'],
    ]);
  });

  it('takes a missing unit cost from the supplier and reports it', async () => {
    const reading = await readSheets({
      Products: [
        ['Product', 'Unit cost'],
        ['A', 'tbc'],
      ],
      Suppliers: [
        ['Product', 'Supplier', 'Unit cost'],
        ['A', 'Acme', 3.5],
      ],
    });

    expect(reading.network.products[0]).toMatchObject({ unitCost: 3.5, salvageValue: 1.75 });
    expect(issuesOf(reading, 'Products')).toEqual([
      [
        'Products!B2',
        'tbc',
        'Text where a number is needed',
        'The supplier’s unit cost, 3.5, was used.',
      ],
    ]);
  });

  it('is optional: then every product costs 1, with one issue', async () => {
    const reading = await readSheets({});

    expect(reading.network.products).toMatchObject([{ id: 'A', unitCost: 1, salvageValue: 0.5 }]);
    expect(issuesOf(reading, 'Products')).toEqual([
      [
        '',
        '',
        'No unit cost is known for any product',
        'Each unit counts as 1: savings are in units, not money. Add Unit cost to Products for money.',
      ],
    ]);
  });
});

const LOCATIONS = [
  ...['Location', 'Type', 'Region', 'Cluster', 'Volume capacity', 'Inbound limit'],
  ...['Outbound limit', 'Handling cost', 'Open', 'Can ship', 'Can receive', 'Keep at least'],
];

async function location(...cells: Cell[]) {
  const reading = await readSheets({ Locations: [LOCATIONS, ['Leeds', ...cells], ['York']] });
  return { location: reading.network.locations[0]!, issues: issuesOf(reading, 'Locations') };
}

describe('the Locations table', () => {
  it('describes a location', async () => {
    const read = await location(
      ...['Distribution centre', 'North', 'Hub', 900, 50, 60, 0.2, 'no', true, 'N', '14d'],
    );

    expect(read).toEqual({
      location: {
        ...{ id: 'Leeds', type: 'dc', region: 'North', cluster: 'Hub', isOpen: false },
        ...{ canShip: true, canReceive: false, handlingCost: 0.2, volumeCapacity: 900 },
        ...{ inboundLimit: 50, outboundLimit: 60, keepAtLeast: { days: 14 } },
      },
      issues: [],
    });
  });

  it.each([
    ['later on', TODAY + 28, { isOpen: true, closingDay: TODAY + 28 }],
    ['on the plan date, or before', TODAY, { isOpen: false }],
    ['on no day', null, { isOpen: true }],
  ])('says that a location closes %s', async (_, closes, opening) => {
    const Locations = [
      ['Location', 'Type', 'Closes'],
      ['Leeds', 'store', closes],
    ];
    const { network } = await readSheets({ Locations });

    const { isOpen, closingDay } = network.locations[0]!;
    expect({ isOpen, closingDay }).toEqual(opening);
  });

  it('needs only a name', async () => {
    const read = await location();

    expect(read).toEqual({
      location: {
        ...{ id: 'Leeds', type: 'store', region: '', cluster: '', isOpen: true },
        ...{ canShip: true, canReceive: true, handlingCost: 0, volumeCapacity: null },
        ...{ inboundLimit: null, outboundLimit: null, keepAtLeast: { units: 0 } },
      },
      issues: [],
    });
  });

  it.each<[Cell, object]>([
    [20, { units: 20 }],
    ['20', { units: 20 }],
    ['14d', { days: 14 }],
    ['14 days', { days: 14 }],
    [null, { units: 0 }],
  ])('keeps at least %p', async (cell, keepAtLeast) => {
    const cells: Cell[] = Array<Cell>(10).fill(null);

    expect(await location(...cells, cell)).toEqual({
      location: expect.objectContaining({ keepAtLeast }) as unknown,
      issues: [],
    });
  });

  it('reports invalid cells', async () => {
    const read = await location(
      ...['kiosk', null, null, 'huge', -5, null, -1, 'perhaps', null, null, '-3d'],
    );

    expect(read.location).toMatchObject({ type: 'store', canShip: false, canReceive: false });
    expect(read.issues).toEqual([
      ['Locations!I2', 'perhaps', 'Neither yes nor no', LOCATION_HELD_OUT],
      ['Locations!E2', 'huge', 'Text where a number is needed', LOCATION_HELD_OUT],
      ['Locations!F2', '-5', 'Negative', LOCATION_HELD_OUT],
      ['Locations!L2', '-3d', 'Negative', LOCATION_HELD_OUT],
      ['Locations!B2', 'kiosk', 'Not plant, dc, warehouse, store or online', 'Read as a store.'],
      ['Locations!H2', '-1', 'Negative', 'Read as 0.'],
    ]);
  });

  it('keeps stock at unlisted locations and reports each once', async () => {
    const reading = await readSheets({
      Locations: [
        ['Location', 'Type'],
        ['York', 'store'],
      ],
    });

    expect(reading.network.positions.count).toBe(2);
    expect(issuesOf(reading, 'Inventory')).toEqual([
      [
        'Inventory!B2',
        'Leeds',
        'Not in the Locations table',
        'Used with the defaults of Locations.',
      ],
    ]);
  });
});
