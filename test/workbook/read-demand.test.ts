import type { Cell } from '../../src/workbook/port';
import { detailOf, issuesOf, positionAt, readSheets, TODAY } from '../support/reading';
import type { SoundReading } from '../support/reading';

function historyAt({ network }: SoundReading, product: string, location: string) {
  const { history } = network.positions;
  return detailOf(history, history.day, positionAt(network, product, location));
}

const LONG = ['Product', 'Location', 'Date', 'Quantity', 'Stockout'];

describe('the Demand table in long form', () => {
  it('gives the history by day, oldest first, with rows of one day added up', async () => {
    const reading = await readSheets({
      Demand: [
        LONG,
        ['A', 'Leeds', TODAY - 1, 4],
        ['A', 'Leeds', '2026-11-18', 1],
        ['A', 'Leeds', TODAY - 1, 2],
        ['A', 'York', TODAY - 3, 9],
      ],
    });

    expect(historyAt(reading, 'A', 'Leeds')).toEqual([
      [TODAY - 4, 1],
      [TODAY - 1, 6],
    ]);
    expect(historyAt(reading, 'A', 'York')).toEqual([[TODAY - 3, 9]]);
  });

  it('marks stockout days', async () => {
    const { network } = await readSheets({
      Demand: [
        LONG,
        ['A', 'Leeds', TODAY - 3, 4, 'no'],
        ['A', 'Leeds', TODAY - 2, 0, 'yes'],
        ['A', 'Leeds', TODAY - 1, 0, null],
      ],
    });

    expect([...network.positions.history.isStockout]).toEqual([0, 1, 0]);
  });

  it('leaves out invalid rows, each with its reason', async () => {
    const reading = await readSheets({
      Demand: [
        LONG,
        ['A', 'Leeds', TODAY - 1, null],
        ['A', 'Leeds', 'Monday', 4],
        ['A', null, TODAY - 1, 4],
        ['A', 'Leeds', TODAY + 1, 4],
        ['A', 'Leeds', TODAY - 1, 4],
      ],
    });

    expect(historyAt(reading, 'A', 'Leeds')).toEqual([[TODAY - 1, 4]]);
    expect(issuesOf(reading, 'Demand').map((issue) => issue.slice(0, 3))).toEqual([
      ['Demand!D2', '', 'Blank'],
      ['Demand!C3', 'Monday', 'Text that is not a date such as 2026-03-01'],
      ['Demand!B4', '', 'No location'],
      ['Demand!C5', String(TODAY + 1), 'After the plan date'],
    ]);
  });

  it('marks promotion days: yes, a name or a discount', async () => {
    const said: Cell[] = ['no', 'yes', null, 'Black Friday', 0.2, 0, false, { error: '#N/A' }];
    const reading = await readSheets({
      Demand: [
        ['Product', 'Location', 'Date', 'Quantity', 'Promotion'],
        ...said.map((promotion, k) => ['A', 'Leeds', TODAY - 8 + k, 4, promotion]),
      ],
    });

    expect([...reading.network.positions.history.isPromotion]).toEqual([0, 1, 0, 1, 1, 0, 0, 0]);
    expect(issuesOf(reading, 'Demand')).toEqual([
      ['Demand!E9', '#N/A', 'Error value #N/A', 'Read as no.'],
    ]);
  });

  it('reads negative quantities as returns and reports the address', async () => {
    const reading = await readSheets({
      Demand: [LONG, ['A', 'Leeds', TODAY - 9, 4], ['A', 'Leeds', TODAY - 2, -3]],
    });

    expect(historyAt(reading, 'A', 'Leeds')).toEqual([
      [TODAY - 9, 4],
      [TODAY - 2, -3],
    ]);
    expect(issuesOf(reading, 'Demand')).toEqual([
      [
        'Demand!D3',
        '-3',
        'Negative quantity: a return',
        'Deducted from the sales of its period or earlier ones.',
      ],
    ]);
  });

  it('counts positions without an Inventory row as 0 on hand; many are reported in one row', async () => {
    const products = Array.from({ length: 300 }, (_product, k) => `P${String(k)}`);
    const rows: Cell[][] = products.map((product) => [product, 'Leeds', TODAY - 1, 1]);

    const reading = await readSheets({ Demand: [LONG, ...rows] });

    expect(reading.network.positions.onHand[positionAt(reading.network, 'P7', 'Leeds')]).toBe(0);
    expect(issuesOf(reading, 'Inventory')).toEqual([
      [
        '',
        '300 times; first: P0 at Leeds, P1 at Leeds, P2 at Leeds',
        'Demand, a forecast or a receipt, but no row in Inventory',
        'Counted as 0 on hand.',
      ],
    ]);
  });
});

describe('the Demand table in wide form', () => {
  it('has one column per period, with the date as header', async () => {
    const reading = await readSheets({
      Demand: [
        ['SKU', 'Site', TODAY - 14, '2026-11-15', TODAY + 7],
        ['A', 'Leeds', 3, 5, 99],
        ['A', 'York', null, 0, 99],
      ],
    });

    expect(historyAt(reading, 'A', 'Leeds')).toEqual([
      [TODAY - 14, 3],
      [TODAY - 7, 5],
    ]);
    expect(historyAt(reading, 'A', 'York')).toEqual([[TODAY - 7, 0]]);
    expect(issuesOf(reading, 'Demand')).toEqual([
      [
        'Demand!E1',
        '2026-11-29',
        'The period begins after the plan date',
        'The column was left out.',
      ],
    ]);
  });

  it('reports a bad cell with its own address', async () => {
    const reading = await readSheets({
      Demand: [
        ['SKU', 'Site', TODAY - 14, TODAY - 7],
        ['A', 'Leeds', 3, 'n/a'],
      ],
    });

    expect(issuesOf(reading, 'Demand')).toEqual([
      ['Demand!D2', 'n/a', 'Text where a number is needed', 'The cell was left out.'],
    ]);
  });
});

describe('the period of the history', () => {
  const weekly: Cell[][] = Array.from({ length: 8 }, (_week, k) => [
    'A',
    'Leeds',
    TODAY - 7 * k,
    5,
  ]);

  it('is a week if all dates are the same weekday and Settings has no period', async () => {
    const reading = await readSheets({ Demand: [LONG, ...weekly] });

    expect(reading.settings.periodDays).toBe(7);
    expect(issuesOf(reading, 'Settings')[0]).toContain(
      'Demand was read by the week. Set Period to confirm or change this.',
    );
  });

  it('is inferred from the dates if the setting is auto', async () => {
    const reading = await readSheets({
      Demand: [LONG, ...weekly],
      Settings: [
        ['Setting', 'Value'],
        ['Period', 'auto'],
      ],
    });

    expect(reading.settings.periodDays).toBe(7);
  });

  it('is taken from the setting', async () => {
    const reading = await readSheets({
      Demand: [LONG, ...weekly],
      Settings: [
        ['Setting', 'Value'],
        ['Period', 'day'],
      ],
    });

    expect(reading.settings.periodDays).toBe(1);
    expect(issuesOf(reading, 'Settings')).toEqual([]);
  });

  it('is a month if every date is the first of a month', async () => {
    const months = ['05', '06', '07', '08', '09', '10', '11'];
    const rows: Cell[][] = months.map((month) => ['A', 'Leeds', `2026-${month}-01`, 5]);

    expect((await readSheets({ Demand: [LONG, ...rows] })).settings.periodDays).toBe(30);
  });
});

describe('the end of the history', () => {
  const everyDay = (from: number, to: number): Cell[][] =>
    Array.from({ length: from - to + 1 }, (_day, k) => ['A', 'Leeds', TODAY - from + k, 5]);
  const everyWeek = (latest: number): Cell[][] =>
    Array.from({ length: 20 }, (_week, k) => ['A', 'Leeds', TODAY - latest - 7 * k, 5]);
  const months = (...names: string[]): Cell[][] =>
    names.map((name) => ['A', 'Leeds', `${name}-01`, 5]);
  const halfAYear = months('2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10');

  it.each<[string, Cell[][], number | undefined, string[]]>([
    ['is the plan date if sales continue until then', everyDay(30, 1), undefined, []],
    ['is the plan date if days without sales are usual', everyDay(30, 2), undefined, []],
    [
      'excludes sales on the plan date, because the day is incomplete',
      everyDay(30, 0),
      undefined,
      ['The day of 2026-11-22 is incomplete on the plan date'],
    ],
    [
      'is the end of all sales, if the gap is improbable',
      everyDay(40, 5),
      TODAY - 4,
      ['No location has sales from 2026-11-18 on'],
    ],
    ['is the plan date if the last week ends then', everyWeek(7), undefined, []],
    [
      'is before a week that is incomplete on the plan date',
      everyWeek(3),
      TODAY - 3,
      ['The week of 2026-11-19 is incomplete on the plan date'],
    ],
    [
      'is before a month that is incomplete on the plan date',
      [...halfAYear, ...months('2026-11')],
      TODAY - 21,
      ['The month of 2026-11-01 is incomplete on the plan date'],
    ],
    ['is the end of the previous month, also without rows since then', halfAYear, TODAY - 21, []],
  ])('%s', async (_title, rows, end, problems) => {
    const reading = await readSheets({ Demand: [LONG, ...rows] });

    expect(reading.settings.historyEnd).toBe(end);
    expect(issuesOf(reading, 'Demand').map(([, , problem]) => problem)).toEqual(problems);
  });
});

it('a history that ends long before the plan date is reported', async () => {
  const reading = await readSheets({ Demand: [LONG, ['A', 'Leeds', TODAY - 400, 5]] });

  expect(issuesOf(reading, 'Demand')).toEqual([
    [
      '',
      '2025-10-18',
      'The latest demand is 400 days before the plan date',
      'Used as it is. Set Plan date in Settings if 2026-11-22 is wrong.',
    ],
  ]);
});
