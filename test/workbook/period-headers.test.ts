import { readPeriodHeaders } from '../../src/workbook/period-headers';
import type { Cell } from '../../src/workbook/port';

const JANUARY_5 = 46_027;

describe('the period headers of a wide demand table', () => {
  it.each<[string, Cell[], number[]]>([
    ['date serials', ['SKU', JANUARY_5, JANUARY_5 + 7], [JANUARY_5, JANUARY_5 + 7]],
    ['ISO text', ['SKU', '2026-01-05', '2026-01-12'], [JANUARY_5, JANUARY_5 + 7]],
    ['months', ['SKU', 'Jan 2026', 'Feb-26', '2026-03'], [46_023, 46_054, 46_082]],
    [
      'weeks, day first',
      ['SKU', '05/01/2026', '12/01/2026', '19/01/2026'],
      [46_027, 46_034, 46_041],
    ],
    ['weeks, month first', ['SKU', '1/5/2026', '1/12/2026', '1/19/2026'], [46_027, 46_034, 46_041]],
    [
      'even steps alone',
      ['SKU', '02/01/2026', '07/01/2026', '12/01/2026'],
      [46_024, 46_029, 46_034],
    ],
    ['dots', ['SKU', '05.01.2026', '12.01.2026', '19.01.26'], [46_027, 46_034, 46_041]],
  ])('are read from %s', (_form, headers, days) => {
    const { columns, isAmbiguous } = readPeriodHeaders(headers);

    expect(isAmbiguous).toBe(false);
    expect(columns.map(({ day }) => day)).toEqual(days);
    expect(columns.map(({ index }) => index)).toEqual(days.map((_day, k) => k + 1));
  });

  it.each([
    ['a single date', ['01/02/2026']],
    ['twelve months, or twelve days', ['01/01/2026', '01/02/2026', '01/03/2026', '01/04/2026']],
  ])('are not guessed where day and month could be swapped: %s', (_case, headers) => {
    expect(readPeriodHeaders(headers).isAmbiguous).toBe(true);
  });

  it.each<[Cell]>([[2026], [1], ['Q1'], ['Total'], ['2026'], [null]])(
    'do not include %p',
    (header) => {
      expect(readPeriodHeaders([header]).columns).toEqual([]);
    },
  );
});
