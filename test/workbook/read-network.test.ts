import type { Progress } from '../../src/planning/network/plan-result';
import type { Cell } from '../../src/workbook/port';
import { readNetwork } from '../../src/workbook/read-network';
import { MemoryWorkbook } from '../support/memory-workbook';
import { MINIMAL, readOnly, readSound, refusalOf, TODAY } from '../support/reading';

const HELD = 'Held out of the plan: nothing is sent from there, and nothing to there.';
const NA: Cell = { error: '#N/A' };

/** A workbook with every kind of invalid cell. */
const AS_IT_COMES = {
  'Stock 2026': [
    ['Stock count', null, null, null],
    [],
    ['SKU', 'Site', 'QOH', 'Best before'],
    ['MUG', 'Leeds', 40, null],
    ['MUG', 'York', NA, null],
    ['MUG', 'Hull', '12', null],
    ['BOWL', 'Leeds', 'plenty', null],
    ['BOWL', 'York', -3, null],
    ['BOWL', 'Hull', null, null],
    [null, 'Hull', 5, null],
    ['MILK', 'Leeds', 9, TODAY - 5],
    ['MILK', 'York', 9, 'next week'],
    ['TRAY', 'Bath', 7, null],
  ],
  Products: [
    ['Product', 'Unit cost', 'Pack size'],
    ['MUG', 4, 6],
    ['BOWL', NA, 2.5],
    ['MILK', 1, 1],
    ['MUG', 5, 1],
  ],
  Locations: [
    ['Location', 'Type', 'Keep at least'],
    ['Leeds', 'dc', '14d'],
    ['York', 'kiosk', 2],
    ['Hull', 'store', 'some'],
  ],
  Sales: [
    ['Article', 'Store', 'Date', 'Qty sold'],
    ['MUG', 'Hull', TODAY - 2, 3],
    ['MUG', 'Hull', '2026-11-20', 1],
    ['MUG', 'Hull', 'Monday', 3],
    ['MUG', 'Hull', TODAY - 1, -1],
    ['MUG', 'Hull', TODAY + 5, 2],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Holding rate', '1500%'],
  ],
} satisfies Record<string, Cell[][]>;

describe('a workbook with invalid cells', () => {
  it('still gives a network, and reports each problem with its cell and how it was handled', async () => {
    const reading = await readOnly(AS_IT_COMES);

    expect(reading.kind).toBe('network');
    const shown = reading.issues.map(({ severity, address, value, problem, action }) =>
      [severity, address ?? '', value, problem, action].join(' | '),
    );
    expect(shown.sort()).toEqual(
      [
        `high | 'Stock 2026'!C5 | #N/A | Error value #N/A | ${HELD}`,
        `high | 'Stock 2026'!C7 | plenty | Text where a number is needed | ${HELD}`,
        "high | 'Stock 2026'!C8 | -3 | Negative | Counted as 0.",
        `high | 'Stock 2026'!C9 |  | Blank | ${HELD}`,
        "high | 'Stock 2026'!A10 |  | No product | The row was left out.",
        "low | 'Stock 2026'!C6 | 12 | Number stored as text | Read as 12.",
        'low | Sales!D5 | -1 | Negative quantity: a return | Deducted from the sales of its period or earlier ones.',
        `medium | 'Stock 2026'!D11 | ${String(TODAY - 5)} | Expired before the plan date | Not counted as stock.`,
        `high | 'Stock 2026'!D12 | next week | Text that is not a date such as 2026-03-01 | ${HELD}`,
        "medium | 'Stock 2026'!A13 | TRAY | Not in the Products table | Used with the defaults of Products.",
        "medium | 'Stock 2026'!B13 | Bath | Not in the Locations table | Used with the defaults of Locations.",
        'high | Products!B3 | #N/A | Error value #N/A | A unit cost of 1 was used, so for this product the plan counts units, not money.',
        'medium | Products!C3 | 2.5 | Not a whole number | Read as 3.',
        'medium | Products!A5 | MUG | Duplicate product; first row used | The row was left out.',
        'high |  |  | No unit cost is given for 1 of 4 products | A unit cost of 1 was used, so for these products the plan counts units, not money.',
        'medium | Locations!B3 | kiosk | Not plant, dc, warehouse, store or online | Read as a store.',
        'medium | Locations!A2 | Leeds | A DC that supplies no location | Its stock counts for its own sales only. Name it in Supplied by of the locations that it supplies.',
        'medium | Locations!A3 | York (1 product) | No site supplies the product, and Suppliers has no row for it | A supplier with a lead time of 7 days was assumed. Fill in Supplied by, allow a lane from a site that keeps the product, or add a row to Suppliers.',
        'medium |  | Bath (1 product) | No site supplies the product, and Suppliers has no row for it | A supplier with a lead time of 7 days was assumed. Fill in Supplied by, allow a lane from a site that keeps the product, or add a row to Suppliers.',
        'high | Locations!C4 | some | Text where a number is needed | The location was held out of the plan: nothing is sent from there, and nothing to there.',
        'high | Sales!C4 | Monday | Text that is not a date such as 2026-03-01 | The row was left out.',
        `medium | Sales!C6 | ${String(TODAY + 5)} | After the plan date | The row was left out.`,
        'medium | Settings!B2 | 1500% | Above 10 | The default, 25%, was used.',
      ].sort(),
    );
  });

  it("reports Excel's row number and the workbook's column header", async () => {
    const { issues } = await readOnly(AS_IT_COMES);

    expect(issues.find(({ value }) => value === 'plenty')).toMatchObject({
      ...{ table: 'Inventory', sheet: 'Stock 2026', row: 7, column: 'QOH' },
    });
  });

  it('uses all valid cells', async () => {
    const { network } = await readSound(AS_IT_COMES);

    const { products, locations, positions } = network;
    const stock = Array.from(positions.onHand, (onHand, p) =>
      [products[positions.product[p]!]!.id, locations[positions.location[p]!]!.id, onHand].join(
        ' ',
      ),
    );
    expect(stock).toEqual([
      ...['MUG Leeds 40', 'MUG Hull 12', 'BOWL York 0', 'MILK Leeds 0', 'TRAY Bath 7'],
    ]);
    expect([...positions.history.quantity]).toEqual([4, -1]);
  });

  it('is read in chunks and reports progress', async () => {
    const rows: Cell[][] = Array.from({ length: 45_000 }, (_row, k) => [
      `P${String(k)}`,
      'York',
      1,
    ]);
    const workbook = new MemoryWorkbook({
      ...MINIMAL,
      Inventory: [['Product', 'Location', 'On hand'], ...rows],
    });
    const steps: Progress[] = [];

    await readNetwork(workbook, { today: TODAY, onProgress: (step) => steps.push(step) });

    const inventory = steps.filter(({ stage }) => stage === 'Reading Inventory');
    expect(inventory.map(({ done }) => done)).toEqual([0, 20_000, 40_000, 45_000]);
    expect(new Set(inventory.map(({ total }) => total))).toEqual(new Set([45_000]));
  });
});

describe('a plan is refused, with table, column and remedy,', () => {
  const { Inventory, Demand } = MINIMAL as Record<'Inventory' | 'Demand', Cell[][]>;

  it.each<[string, Record<string, Cell[][]>, object]>([
    [
      'without any stock',
      { Demand },
      { table: 'Inventory', column: null, message: 'The workbook has no table Inventory.' },
    ],
    [
      'in an empty workbook',
      {},
      {
        table: 'Inventory',
        column: null,
        message: 'The workbook has no table Inventory.',
        remedy: 'Add a table Inventory with the columns Product, Location, On hand.',
      },
    ],
    [
      'if Inventory lacks a column',
      {
        Inventory: [
          ['Product', 'Location', 'Value'],
          ['A', 'York', 5],
        ],
        Demand,
      },
      {
        table: 'Inventory',
        column: 'On hand',
        message: 'Inventory has no column On hand (looked at sheet Inventory).',
        remedy: 'Add a column On hand to it, or map one of its columns to On hand.',
      },
    ],
    [
      'if Inventory lacks several columns',
      {
        Inventory: [
          ['Product', 'Value'],
          ['A', 5],
        ],
        Demand,
      },
      {
        table: 'Inventory',
        column: 'Location',
        message: 'Inventory has no columns Location or On hand (looked at sheet Inventory).',
        remedy: 'Add them to it, or map its columns to them.',
      },
    ],
    [
      'without demand or forecast',
      { Inventory },
      {
        table: 'Demand',
        column: null,
        message: 'The workbook has no table Demand.',
        remedy:
          'Add a table Demand with the columns Product, Location, Date, Quantity, or a table Forecast with a mean per day.',
      },
    ],
    [
      'if the dates of a wide table are ambiguous',
      {
        Inventory,
        Demand: [
          ['Product', 'Location', '01/02/2026', '02/03/2026'],
          ['A', 'York', 1, 2],
        ],
      },
      { table: 'Demand', column: 'Date', remedy: 'Write them as 2026-01-05.' },
    ],
    [
      'if no row of Inventory is valid',
      {
        Inventory: [
          ['Product', 'Location', 'On hand'],
          [null, 'York', 5],
          [NA, 'York', 6],
        ],
        Demand,
      },
      {
        table: 'Inventory',
        column: 'Product',
        remedy: 'Correct the column Product of Inventory.',
      },
    ],
    [
      'if no row of Demand is valid',
      {
        Inventory,
        Demand: [
          ['SKU', 'Site', 'Date', 'Units'],
          ['A', 'York', TODAY - 1, 'many'],
        ],
      },
      {
        table: 'Demand',
        column: 'Units',
        message:
          'No row of Demand is valid. The most frequent problem is in column Units (1 cell, first “many” in Demand!D2): Text where a number is needed.',
      },
    ],
    [
      'if Inventory has only headers',
      { Inventory: [['Product', 'Location', 'On hand']], Demand },
      { table: 'Inventory', column: null, message: 'Inventory has no rows.' },
    ],
  ])('%s', async (_case, sheets, refusal) => {
    expect((await refusalOf(sheets)).refusal).toMatchObject(refusal);
  });

  it('and the data issues are included', async () => {
    const { issues } = await refusalOf({ Inventory: [Inventory[0]!, [NA, 'York', 5]], Demand });

    expect(issues).toMatchObject([{ address: 'Inventory!A2', value: '#N/A' }]);
  });
});
