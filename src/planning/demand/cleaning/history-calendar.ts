import type { PlanSettings } from '../../network/settings';

/** The periods in which sales are counted: whole ones that end on the plan date. */
export interface HistoryCalendar {
  /** Days in a period. */
  readonly periodDays: number;
  /** Periods that the history setting reaches back. */
  readonly periods: number;
  /** Which period a day belongs to, 0 for the latest; -1 for a day outside of them all. */
  periodsAgo(day: number): number;
  /** First day of a period. */
  firstDay(periodsAgo: number): number;
}

export function historyCalendar(settings: PlanSettings): HistoryCalendar {
  const { planDate, periodDays, historyDays } = settings;
  const periods = Math.max(1, Math.floor(historyDays / periodDays));
  return {
    periodDays,
    periods,
    periodsAgo(day) {
      const ago = Math.ceil((planDate - day) / periodDays) - 1;
      return ago < periods ? ago : -1;
    },
    firstDay: (periodsAgo) => planDate - (periodsAgo + 1) * periodDays,
  };
}
