import type { Cell } from '../../../src/workbook/port';
import type { Rows } from '../../support/memory-workbook';
import {
  detailOf,
  issuesOf,
  MINIMAL,
  positionAt,
  readSheets,
  refusalOf,
  TODAY,
} from '../../support/reading';

const DEMAND: Rows = [
  ['Product', 'Location', 'Date', 'Quantity'],
  ['A', 'Leeds', TODAY - 2, 1],
  ['A', 'York', TODAY - 1, 3],
];

/** Stock of A at Leeds, with these cells for it, York and Hull. */
async function stockOf(cells: readonly Cell[], sheets: Readonly<Record<string, Rows>> = {}) {
  const places = ['Leeds', 'York', 'Hull', 'Bath'];
  const rows = cells.map((cell, k) => ['A', places[k]!, cell]);
  const { network } = await readSheets({
    Inventory: [['Product', 'Location', 'On hand'], ...rows],
    ...sheets,
  });
  return places
    .slice(0, cells.length)
    .map((place) => network.positions.onHand[positionAt(network, 'A', place)]);
}

describe('numbers stored as text', () => {
  it.each<[string, Cell[], number[]]>([
    ['a decimal comma', ['1.250', '2.400', '1.234,0'], [1250, 2400, 1234]],
    ['a decimal comma', ['3.075', '12,5', '4.000'], [3075, 12.5, 4000]],
    ['a decimal point', ['1.250', '0.5', '12.75'], [1.25, 0.5, 12.75]],
    ['apostrophes', ["1'250", "12'000.0", '7'], [1250, 12_000, 7]],
    ['narrow spaces', ['1\u202f250', '2\u00a0400,5', '9'], [1250, 2400.5, 9]],
    ['units behind them', ['90 pcs', '1 250 Stk', '12 ea'], [90, 1250, 12]],
  ])('are read by their column with %s', async (_form, cells, expected) => {
    expect(await stockOf(cells)).toEqual(expected);
  });

  it('are read as other columns of the workbook are written', async () => {
    const Products: Rows = [
      ['Product', 'Unit cost'],
      ['A', '7,95'],
    ];
    expect(await stockOf(['1.250', '2.400'], { Products })).toEqual([1250, 2400]);
  });

  it('are read as the setting Decimal sign says', async () => {
    const settings = (value: string): Rows => [
      ['Setting', 'Value'],
      ['Decimal sign', value],
    ];
    expect(await stockOf(['1.250'], { Settings: settings('comma') })).toEqual([1250]);
    expect(await stockOf(['1.250'], { Settings: settings('.') })).toEqual([1.25]);
  });
});

describe('dates stored as text', () => {
  it.each([
    ['day first', ['03/11/2026', '17/11/2026'], [TODAY - 19, TODAY - 5]],
    ['month first', ['11/03/2026', '11/17/2026'], [TODAY - 19, TODAY - 5]],
    ['with month names', ['3. November 2026', '17. Nov. 2026'], [TODAY - 19, TODAY - 5]],
    ['as ISO weeks', ['2026-W46', 'KW 47/2026'], [TODAY - 13, TODAY - 6]],
  ])('are read %s', async (_form, dates, days) => {
    const { network } = await readSheets({
      Demand: [DEMAND[0]!, ...dates.map((date) => ['A', 'Leeds', date, 2])],
    });

    const { history } = network.positions;
    expect(detailOf(history, history.day, positionAt(network, 'A', 'Leeds'))).toEqual(
      days.map((day) => [day, 2]),
    );
  });

  it('are refused if nothing settles the order, with the remedy', async () => {
    const { refusal } = await refusalOf({
      ...MINIMAL,
      Demand: [DEMAND[0]!, ['A', 'Leeds', '03/11/2026', 2], ['A', 'York', '05/11/2026', 1]],
    });

    expect(refusal.message).toContain('Date order in Settings decides');
  });

  it('are read as the setting Date order says', async () => {
    const { network } = await readSheets({
      Demand: [DEMAND[0]!, ['A', 'Leeds', '03/11/2026', 2]],
      Settings: [
        ['Setting', 'Value'],
        ['Date order', 'day first'],
      ],
    });

    expect([...network.positions.history.day]).toEqual([TODAY - 19]);
  });

  it('are swapped back where a program took days for months', async () => {
    // 3, 4 and 5 October 2026 became 10 March, 10 April and 10 May.
    const swapped = [46_091, 46_122, 46_152];
    const texts = ['23/10/2026', '24/10/2026', '25/10/2026'];
    const reading = await readSheets({
      Demand: [DEMAND[0]!, ...[...swapped, ...texts].map((date) => ['A', 'Leeds', date, 2])],
    });

    expect([...reading.network.positions.history.day]).toEqual([
      ...[46_298, 46_299, 46_300, 46_318, 46_319, 46_320],
    ]);
    expect(issuesOf(reading, 'Demand')[0]).toEqual([
      'Demand!C1',
      'Date',
      expect.stringContaining('Half of the dates were swapped'),
      expect.stringContaining('swapped back'),
    ]);
  });
});

describe('units in headers', () => {
  const PRODUCTS: Rows = [
    ['Product', 'Case size', 'Unit cost (per case)'],
    ['A', 'Case of 12', 24],
  ];

  it.each([
    ['On hand (cases)', 36],
    ['Stock in boxes', 36],
    ['On hand (Kartons)', 36],
    ['On hand (000s)', 3000],
    ['Stock (pcs)', 3],
  ])('%j of 3 are %p units', async (header, units) => {
    const { network } = await readSheets({
      Inventory: [
        ['Product', 'Location', header],
        ['A', 'Leeds', 3],
      ],
      Products: PRODUCTS,
    });

    expect(network.positions.onHand[positionAt(network, 'A', 'Leeds')]).toBe(units);
    expect(network.products[0]).toMatchObject({ packSize: 12, unitCost: 2 });
  });

  it.each([
    ['Lead time (weeks)', 6, 42],
    ['Lead time in months', 12, 365],
    ['Lead time (hours)', 48, 2],
    ['Lead time (working days)', 10, 14],
    ['Lead time', '6 weeks', 42],
    ['Lead time (weeks)', '3 Tage', 3],
  ])('%j of %j are %p days', async (header, cell, days) => {
    const { network } = await readSheets({
      Suppliers: [
        ['Product', 'Supplier', header],
        ['A', 'Acme', cell],
      ],
    });

    expect(network.positions.supplierLeadTime[0]).toBeCloseTo(days, 9);
  });

  it.each([
    ['Stock (kg)', 'in kg'],
    ['Stock (pallets)', 'in pallets'],
    ['Stock (weeks)', 'in weeks'],
  ])('%j is refused', async (header, words) => {
    const { refusal } = await refusalOf({
      ...MINIMAL,
      Inventory: [
        ['Product', 'Location', header],
        ['A', 'Leeds', 3],
      ],
    });

    expect(refusal).toMatchObject({ table: 'Inventory', column: header });
    expect(refusal.message).toContain(words);
  });
});

describe('periods in headers', () => {
  const monthly = async (headers: readonly Cell[]) => {
    const reading = await readSheets({
      Demand: [
        ['Product', 'Location', ...headers],
        ['A', 'Leeds', ...headers.map(() => 9)],
      ],
    });
    return { reading, history: reading.network.positions.history };
  };

  it.each([
    ['Mrz 2026', 'Mai 2026', 'Okt 2026'],
    ['mars 2026', 'mai 2026', 'octobre 2026'],
    ['mar 2026', 'maj 2026', 'paź 2026'],
    ['46082', '46143', '46296'],
  ])('%s, %s and %s are months', async (...headers) => {
    const { history } = await monthly(headers);

    expect([...history.day]).toEqual([46_082, 46_143, 46_296]);
  });

  it('are quarters, spread over their months', async () => {
    const { history } = await monthly(['Q1 2026', 'Q2 2026']);

    expect([...history.quantity]).toEqual([3, 3, 3, 3, 3, 3]);
  });

  it('are no quarters beside their own months', async () => {
    const { reading, history } = await monthly(['Jan 2026', 'Feb 2026', 'Q1 2026', 'Apr 2026']);

    expect([...history.quantity]).toEqual([9, 9, 9]);
    expect(issuesOf(reading, 'Demand')).toContainEqual([
      ...['Demand!E1', 'Q1 2026', 'A total of other columns', 'The column was left out.'],
    ]);
  });

  it('are named if they cannot be read', async () => {
    const { reading } = await monthly(['Jan 2026', 'Fbe 2026', 'Mar 2026']);

    expect(reading.issues).toContainEqual(
      expect.objectContaining({ severity: 'high', address: 'Demand!D1', value: 'Fbe 2026' }),
    );
  });
});
