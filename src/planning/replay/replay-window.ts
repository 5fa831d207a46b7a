import { grouped } from '../base/figures-in-words';
import { Refusal } from '../base/refusal';
import { historyCalendar, type HistoryCalendar } from '../demand/cleaning/history-calendar';
import type { DemandHistory } from '../network/network';
import type { PlanSettings } from '../network/settings';

/** Weeks of sales that policies must know on the first replayed day. */
const MIN_WEEKS_BEFORE = 8;
/** A shorter replay says little. */
const MIN_WEEKS = 4;
/** Weeks that are replayed unless the user chooses. */
const DEFAULT_WEEKS = 26;
const WEEKS_A_MONTH = 365.25 / 12 / 7;

/** The part of a sales history that is replayed. Days are Excel date serials. */
export interface ReplayWindow {
  /** First day with sales. */
  readonly first: number;
  /** First replayed day: the first day of a period. */
  readonly start: number;
  /** The day after the last replayed one: the end of the history. */
  readonly end: number;
  /** The periods of the whole history. */
  readonly calendar: HistoryCalendar;
}

/**
 * The last weeks of the history, in whole periods.
 *
 * @param weeks at least 4, with 8 weeks of history before them; if left out 26 weeks, or half of a
 * shorter history
 */
export function replayWindow(
  history: DemandHistory,
  settings: PlanSettings,
  weeks?: number,
): ReplayWindow | Refusal {
  const end = settings.historyEnd ?? settings.planDate;
  const firstSale = history.day.reduce((first, day) => Math.min(first, day), end);
  if (firstSale === end) {
    return refused(
      'There is no sales history to replay. Add the table Demand with at least 12 weeks of sales.',
    );
  }
  const { periodDays } = settings;
  const historyDays = periodDays * Math.ceil((end - firstSale) / periodDays);
  const calendar = historyCalendar({ ...settings, historyDays });
  const first = calendar.firstDay(Math.max(0, calendar.periodsAgo(firstSale)));
  const known = Math.floor((end - first) / 7);
  if (known < MIN_WEEKS_BEFORE + MIN_WEEKS) {
    return refused(
      `The sales history has ${grouped(known)} weeks, and a replay needs ${MIN_WEEKS_BEFORE + MIN_WEEKS}: add older sales to the table Demand.`,
    );
  }
  const most = known - MIN_WEEKS_BEFORE;
  const wanted = weeks ?? Math.min(DEFAULT_WEEKS, Math.floor(known / 2), most);
  if (!(wanted >= MIN_WEEKS && wanted <= most)) {
    return refused(
      `Choose ${MIN_WEEKS} to ${grouped(most)} weeks to replay: ${MIN_WEEKS_BEFORE} weeks of sales must come before them.`,
    );
  }
  const weeksAPeriod = periodDays < 28 ? periodDays / 7 : monthsOf(periodDays) * WEEKS_A_MONTH;
  const periods = Math.max(1, Math.round(wanted / weeksAPeriod));
  return { first, start: calendar.firstDay(periods - 1), end, calendar };
}

function monthsOf(periodDays: number): number {
  return Math.round(periodDays / 7 / WEEKS_A_MONTH);
}

function refused(message: string): Refusal {
  return new Refusal('data', message);
}
