import fc from 'fast-check';
import { addMonths } from '../../../../src/planning/demand/cleaning/calendar-months';
import { isoDate, serialOf } from '../../../../src/workbook/date-cells';

const later = (year: number, month: number, day: number, months: number) =>
  isoDate(addMonths(serialOf(year, month, day)!, months));

describe('a day some months later', () => {
  it.each([
    ['the same day of the month', [2026, 11, 23, 1], '2026-12-23'],
    ['in the next year', [2026, 11, 23, 3], '2027-02-23'],
    ['years later', [2026, 11, 23, 36], '2029-11-23'],
    ['earlier for a negative number', [2026, 1, 15, -2], '2025-11-15'],
    ['the last day of a shorter month', [2026, 1, 31, 1], '2026-02-28'],
    ['the leap day in a leap year', [2028, 1, 31, 1], '2028-02-29'],
    ['no leap day in 1900 + 200', [2100, 1, 30, 1], '2100-02-28'],
    ['a leap day in 2000', [2000, 3, 31, -1], '2000-02-29'],
  ] as const)('is %s', (_, [year, month, day, months], expected) => {
    expect(later(year, month, day, months)).toBe(expected);
  });

  it('agrees with the calendar of JavaScript', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 * 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: -600, max: 600 }),
        (month, day, months) => {
          const from = serialOf(1950 + Math.floor(month / 12), 1 + (month % 12), day)!;
          const expected = new Date(Date.UTC(1950, month + months, day));

          expect(isoDate(addMonths(from, months))).toBe(expected.toISOString().slice(0, 10));
        },
      ),
    );
  });
});
