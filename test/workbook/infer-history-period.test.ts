import type { Cell } from '../../src/workbook/port';
import { issuesOf, readSheets, TODAY } from '../support/reading';

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
