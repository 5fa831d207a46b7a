import { isoDate } from '../../../src/workbook/forms/calendar-days';
import { isFiscalPeriod, namedPeriod } from '../../../src/workbook/forms/period-text';

describe('a text that names a period', () => {
  it.each([
    ['Sep 2025', '2025-09-01', 'month'],
    ['sept-25', '2025-09-01', 'month'],
    ['2025 września', '2025-09-01', 'month'],
    ['septiembre de 2025', '2025-09-01', 'month'],
    ['2025-09', '2025-09-01', 'month'],
    ['2025M09', '2025-09-01', 'month'],
    ['09/2025', '2025-09-01', 'month'],
    ['202509', '2025-09-01', 'month'],
    ['2025-W38', '2025-09-15', 'week'],
    ['KW 38/2025', '2025-09-15', 'week'],
    ['Week 38 2025', '2025-09-15', 'week'],
    ["W38'25", '2025-09-15', 'week'],
    ['Semaine 38 2025', '2025-09-15', 'week'],
    ['Q3 2025', '2025-07-01', 'quarter'],
    ['2025-Q3', '2025-07-01', 'quarter'],
    ['T3 2025', '2025-07-01', 'quarter'],
    ['3Q25', '2025-07-01', 'quarter'],
  ])('%j begins on %s and is a %s', (text, day, length) => {
    const period = namedPeriod(text)!;
    expect([isoDate(period.day), period.length]).toEqual([day, length]);
  });

  it.each([
    ['P03 FY2026', 4, '2025-06-01'],
    ['FY26 P12', 7, '2026-06-01'],
    ['P1 2026', 1, '2026-01-01'],
    ['FY2026-P04', 10, '2026-01-01'],
  ])('%j in a fiscal year that begins in month %p begins on %s', (text, start, day) => {
    expect(isoDate(namedPeriod(text, start)!.day)).toBe(day);
  });

  it('does not place a fiscal period in the calendar without the start of the fiscal year', () => {
    expect(namedPeriod('P03 FY2026')).toBeNull();
    expect(isFiscalPeriod('P03 FY2026')).toBe(true);
  });

  it.each(['2025', 'Q3', 'KW 38', '2025-W54', '13/2025', '25 Sep', 'Total 2025', 'P13 FY26'])(
    '%j is none',
    (text) => {
      expect(namedPeriod(text, 4)).toBeNull();
    },
  );
});
