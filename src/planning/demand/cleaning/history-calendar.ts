import type { PlanSettings } from '../../network/settings';
import { addMonths } from './calendar-months';

/** The periods in which sales are counted: whole ones, the latest of which ends on the plan date. */
export interface HistoryCalendar {
  /** Days in a period; of months, on average. */
  readonly periodDays: number;
  /** Periods that the history setting reaches back. */
  readonly periods: number;
  /** Which period a day belongs to, 0 for the latest; -1 for a day outside of them all. */
  periodsAgo(day: number): number;
  /** First day of a period; of -1, the day on which the latest has ended. */
  firstDay(periodsAgo: number): number;
}

/** No unit of period that is shorter is a month. */
const MIN_MONTH_DAYS = 28;
const DAYS_A_MONTH = 365.25 / 12;

/**
 * Periods of so many days, or of whole calendar months (of three where they have about 91 days, of
 * twelve where they have about 365), counted back from the end of the history.
 */
export function historyCalendar(settings: PlanSettings): HistoryCalendar {
  const { periodDays, historyDays, planDate } = settings;
  const end = settings.historyEnd ?? planDate;
  const months = periodDays < MIN_MONTH_DAYS ? 0 : Math.round(periodDays / DAYS_A_MONTH);
  const periods = Math.max(1, Math.floor(historyDays / periodDays));
  const firstDay = Int32Array.from({ length: periods }, (_, ago) =>
    months > 0 ? addMonths(end, -(ago + 1) * months) : end - (ago + 1) * periodDays,
  );
  const byAge = new Int32Array(end - firstDay[periods - 1]!);
  for (let ago = 1; ago < periods; ago += 1) byAge.fill(ago, end - firstDay[ago - 1]!);
  return {
    periodDays: months > 0 ? months * DAYS_A_MONTH : periodDays,
    periods,
    periodsAgo: (day) => byAge[end - 1 - day] ?? -1,
    firstDay: (periodsAgo) => firstDay[periodsAgo] ?? end,
  };
}
