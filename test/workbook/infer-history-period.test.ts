import { estimateDemand } from '../../src/planning/demand/estimate-demand';
import { serialOf } from '../../src/workbook/date-cells';
import type { Cell } from '../../src/workbook/port';
import { issuesOf, positionAt, readSheets, TODAY } from '../support/reading';

const LONG = ['Product', 'Location', 'Date', 'Quantity', 'Stockout'];

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
    [
      'is the plan date if days without sales are usual',
      everyDay(40, 3).filter(([, , day]) => Number(day) % 3 === 0),
      undefined,
      [],
    ],
    [
      'excludes a last day that is not loaded yet',
      everyDay(30, 2),
      TODAY - 1,
      ['No location has sales from 2026-11-21 on'],
    ],
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
    [
      'is before a month that is not loaded yet',
      halfAYear.slice(0, -1),
      TODAY - 52,
      ['No location has sales from 2026-10-01 on'],
    ],
    [
      'is before a week that is not loaded yet',
      everyWeek(14),
      TODAY - 7,
      ['No location has sales from 2026-11-15 on'],
    ],
  ])('%s', async (_title, rows, end, problems) => {
    const reading = await readSheets({ Demand: [LONG, ...rows] });

    expect(reading.settings.historyEnd).toBe(end);
    expect(issuesOf(reading, 'Demand').map(([, , problem]) => problem)).toEqual(problems);
  });
});

describe('months that are not loaded yet', () => {
  const stores = ['Leeds', 'York', 'Bath', 'Hull'];
  const wide = (months: readonly string[], loaded: (store: string, month: string) => boolean) => [
    ['Product', 'Location', ...months],
    ...stores.map((store) => [
      'A',
      store,
      ...months.map((month) => (loaded(store, month) ? 100 : null)),
    ]),
  ];
  const months = (from: number, count: number) =>
    Array.from({ length: count }, (_month, k) => {
      const month = from + k;
      return `${String(2025 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
    });
  const planOn = (date: string) => [
    ['Setting', 'Value'],
    ['Plan date', date],
  ];

  it('a history to December, planned on 1 February, keeps its 100 a month', async () => {
    const { network, settings, reading, issues } = await readSheets({
      Demand: wide(months(0, 12), () => true),
      Settings: planOn('2026-02-01'),
    });

    expect(settings.historyEnd).toBe(serialOf(2026, 1, 1));
    expect(reading.history).toEqual({
      unit: 'month',
      first: serialOf(2025, 1, 1),
      end: serialOf(2026, 1, 1),
    });
    expect(
      issues.filter(({ table, severity }) => table === 'Demand' && severity === 'high'),
    ).toEqual([]);
    const [leeds] = estimateDemand(network, settings).mean;
    expect(leeds).toBeCloseTo(1200 / 365, 1);
  });

  it('a month that one store of four has sent is not loaded yet', async () => {
    const reading = await readSheets({
      Demand: wide(months(1, 13), (store, month) => month < '2026-02' || store === 'York'),
      Settings: planOn('2026-03-04'),
    });

    expect(reading.settings.historyEnd).toBe(serialOf(2026, 2, 1));
    expect(issuesOf(reading, 'Demand')).toContainEqual([
      '',
      '2026-02-01',
      'Only 1 of usually 4 locations have sales in the month of 2026-02-01',
      'Not loaded yet: the history ends before it.',
    ]);
  });

  it('one store that is silent before that end sold nothing', async () => {
    const { network, settings } = await readSheets({
      Demand: wide(months(0, 12), (store, month) => store !== 'Bath' || month < '2025-07'),
      Settings: planOn('2026-02-01'),
    });
    const mean = estimateDemand(network, settings).mean;

    expect(settings.historyEnd).toBe(serialOf(2026, 1, 1));
    expect(mean[positionAt(network, 'A', 'Bath')]).toBeLessThan(2.5);
  });

  it('months that are named by their last days count up to the end of the last one', async () => {
    const rows = [9, 10, 11, 12].map((next) => ['A', 'Leeds', serialOf(2025, next, 1)! - 1, 90]);
    const reading = await readSheets({
      Demand: [LONG, ...rows],
      Settings: planOn('2026-01-20'),
    });

    expect(reading.settings).toMatchObject({ periodDays: 30, historyEnd: serialOf(2025, 12, 1) });
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
