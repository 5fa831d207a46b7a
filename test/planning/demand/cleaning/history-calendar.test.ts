import fc from 'fast-check';
import { historyCalendar } from '../../../../src/planning/demand/cleaning/history-calendar';
import { defaultSettings, type PlanSettings } from '../../../../src/planning/network/settings';
import { isoDate, serialOf } from '../../../../src/workbook/date-cells';

const on = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return serialOf(year, month, day)!;
};

function calendarOf(planDate: string, changed: Partial<PlanSettings>) {
  return historyCalendar({ ...defaultSettings(on(planDate)), ...changed });
}

describe('the periods of the history', () => {
  it.each<[string, string, Partial<PlanSettings>, string[]]>([
    ['days', '2026-11-23', { periodDays: 1 }, ['2026-11-22', '2026-11-21', '2026-11-20']],
    ['weeks', '2026-11-23', { periodDays: 7 }, ['2026-11-16', '2026-11-09', '2026-11-02']],
    [
      'weeks that end before the plan date',
      '2026-11-26',
      { periodDays: 7, historyEnd: on('2026-11-23') },
      ['2026-11-16', '2026-11-09', '2026-11-02'],
    ],
    [
      'calendar months',
      '2026-11-23',
      { periodDays: 30, historyEnd: on('2026-11-01') },
      ['2026-10-01', '2026-09-01', '2026-08-01'],
    ],
    [
      'quarters',
      '2026-11-23',
      { periodDays: 91, historyEnd: on('2026-10-01') },
      ['2026-07-01', '2026-04-01', '2026-01-01'],
    ],
    [
      'years',
      '2026-11-23',
      { periodDays: 365, historyDays: 1100, historyEnd: on('2026-01-01') },
      ['2025-01-01', '2024-01-01', '2023-01-01'],
    ],
    [
      'months up to the plan date',
      '2026-03-31',
      { periodDays: 30 },
      ['2026-02-28', '2026-01-31', '2025-12-31'],
    ],
    [
      'months over a leap day',
      '2028-03-01',
      { periodDays: 30 },
      ['2028-02-01', '2028-01-01', '2027-12-01'],
    ],
  ])('are whole %s, the latest first', (_title, planDate, changed, starts) => {
    const calendar = calendarOf(planDate, changed);

    expect([0, 1, 2].map((ago) => isoDate(calendar.firstDay(ago)))).toEqual(starts);
  });

  it('reach back as far as the history setting, and no day outside counts', () => {
    const calendar = calendarOf('2026-11-23', { periodDays: 7, historyDays: 30 });
    const days = ['2026-10-25', '2026-10-26', '2026-11-22', '2026-11-23'];

    expect(calendar.periods).toBe(4);
    expect(isoDate(calendar.firstDay(-1))).toBe('2026-11-23');
    expect(days.map((day) => calendar.periodsAgo(on(day)))).toEqual([-1, 3, 0, -1]);
  });

  it('are twelve months of 30.4 days on average in a year', () => {
    const { periods, periodDays } = calendarOf('2026-11-23', { periodDays: 30, historyDays: 365 });

    expect(periods).toBe(12);
    expect(periodDays).toBeCloseTo(30.44, 2);
  });

  it.each([1, 7, 30])('have no gap or overlap (%i days)', (periodDays) => {
    fc.assert(
      fc.property(fc.integer({ min: 36_526, max: 73_050 }), (planDate) => {
        const calendar = historyCalendar({ ...defaultSettings(planDate), periodDays });
        for (let ago = 0; ago < calendar.periods; ago += 1) {
          const first = calendar.firstDay(ago);
          const next = ago === 0 ? planDate : calendar.firstDay(ago - 1);
          expect([first, next - 1].map((day) => calendar.periodsAgo(day))).toEqual([ago, ago]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
