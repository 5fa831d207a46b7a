import {
  calendarDay,
  isoDate,
  isoWeekStart,
  serialOf,
} from '../../../src/workbook/forms/calendar-days';

describe('days of the calendar', () => {
  it('have serials, ISO text and parts', () => {
    expect(serialOf(2026, 3, 1)).toBe(46_082);
    expect(isoDate(46_082)).toBe('2026-03-01');
    expect(calendarDay(46_082)).toEqual({ year: 2026, month: 3, day: 1 });
    expect(serialOf(2026, 2, 30)).toBeNull();
  });

  it.each([
    [2025, 1, '2024-12-30'],
    [2026, 1, '2025-12-29'],
    [2026, 53, '2026-12-28'],
    [2021, 1, '2021-01-04'],
  ])('begin the ISO week %p-W%p on %s', (year, week, day) => {
    expect(isoDate(isoWeekStart(year, week)!)).toBe(day);
  });

  it('have no week 53 in most years, and no week 0', () => {
    expect(isoWeekStart(2025, 53)).toBeNull();
    expect(isoWeekStart(2025, 0)).toBeNull();
  });
});
