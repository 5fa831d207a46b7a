import type { PlanSettings } from '../../network/settings';
import { addMonths } from './calendar-months';

/** The whole periods in which sales are counted; the latest ends with the history. */
export interface HistoryCalendar {
  /** Days in a period; of months, on average. */
  readonly periodDays: number;
  /** Periods within the history setting, at least 1. */
  readonly periods: number;
  /** The period of a day, 0 for the latest; −1 for a day outside all periods. */
  periodsAgo(day: number): number;
  /** First day of a period; of −1, the day after the latest period. */
  firstDay(periodsAgo: number): number;
}

/** A shorter period is no month. */
const MIN_MONTH_DAYS = 28;
const DAYS_A_MONTH = 365.25 / 12;

/**
 * Periods of `periodDays` days each, or of whole calendar months from 28 days on: quarters of three
 * months for about 91 days, years of twelve for about 365. They are counted back from the end of the
 * history.
 */
export function historyCalendar(settings: PlanSettings): HistoryCalendar {
  const { periodDays, historyDays, planDate } = settings;
  const end = settings.historyEnd ?? planDate;
  const months = periodDays < MIN_MONTH_DAYS ? 0 : Math.round(periodDays / DAYS_A_MONTH);
  const periods = Math.max(1, Math.floor(historyDays / periodDays));
  const firstDay = Int32Array.from({ length: periods }, (_, ago) =>
    months > 0 ? addMonths(end, -(ago + 1) * months) : end - (ago + 1) * periodDays,
  );
  const periodOfAge = new Int32Array(end - firstDay[periods - 1]!);
  for (let ago = 1; ago < periods; ago += 1) periodOfAge.fill(ago, end - firstDay[ago - 1]!);
  return {
    periodDays: months > 0 ? months * DAYS_A_MONTH : periodDays,
    periods,
    periodsAgo: (day) => periodOfAge[end - 1 - day] ?? -1,
    firstDay: (periodsAgo) => firstDay[periodsAgo] ?? end,
  };
}
