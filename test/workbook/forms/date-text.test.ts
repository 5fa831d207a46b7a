import { isoDate } from '../../../src/workbook/forms/calendar-days';
import { parseDateText } from '../../../src/workbook/forms/date-text';

describe('a text as a day', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01T10:00:00Z', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['1 March 2026', '2026-03-01'],
    ['1. März 2026', '2026-03-01'],
    ['Mar 1, 2026', '2026-03-01'],
    ['01-mrt-26', '2026-03-01'],
    ['1 de marzo de 2026', '2026-03-01'],
    ['1er mars 2026', '2026-03-01'],
    ['Sunday, 1st March 2026', '2026-03-01'],
    ['2026-W09', '2026-02-23'],
    ['lut 2026', '2026-02-01'],
    ['05.01.2026', '2026-01-05'],
    ['15/09/2025', '2025-09-15'],
    ['9/15/2025 10:30 PM', '2025-09-15'],
    ['Mon 15/09/25', '2025-09-15'],
  ])('%j is %s', (text, expected) => {
    const { dayFirst, monthFirst } = parseDateText(text)!;
    expect(isoDate((dayFirst ?? monthFirst)!)).toBe(expected);
    expect(dayFirst === null || monthFirst === null || dayFirst === monthFirst).toBe(true);
  });

  it.each([
    ['05/01/2026', '2026-01-05', '2026-05-01'],
    ['3-4-26', '2026-04-03', '2026-03-04'],
  ])('%j is %s with the day first and %s with the month first', (text, dayFirst, monthFirst) => {
    const read = parseDateText(text)!;
    expect([isoDate(read.dayFirst!), isoDate(read.monthFirst!)]).toEqual([dayFirst, monthFirst]);
  });

  it.each(['soon', '31/02/2026', '2026-13-01', '45', '5 of 6', 'March', '12.5', ''])(
    '%j is none',
    (text) => {
      expect(parseDateText(text)).toBeNull();
    },
  );
});
