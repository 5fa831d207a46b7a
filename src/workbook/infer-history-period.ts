import { addMonths } from '../planning/demand/cleaning/calendar-months';
import type { PlanSettings } from '../planning/network/settings';
import type { DataIssue, IssueLog } from './data-issues';
import { dayOfMonth, isoDate } from './date-cells';

/** Distinct days of a history below which we do not infer its period. */
const MIN_DAYS = 6;
/** A history that ends more days before the plan date is probably from another year. */
const MAX_AGE_DAYS = 60;
/** The probability of empty periods at the end, below which we infer that the data end earlier. */
const MAX_PROBABILITY = 0.001;

/**
 * Adds the period and the end of the history to the settings.
 *
 * If Settings has no period, we infer it from the dates: dates that are all the same weekday begin
 * weeks, dates that are all the first of a month begin months. The history ends with the last complete
 * period before the plan date. It ends earlier if all positions have no rows at the end for an
 * improbably long time; otherwise these days would count as days without demand.
 *
 * @param days the distinct days with a row in Demand, none after the plan date
 */
export function inferHistoryPeriod(
  settings: PlanSettings,
  days: ReadonlySet<number>,
  isPeriodGiven: boolean,
  log: IssueLog,
): PlanSettings {
  if (days.size === 0) return settings;
  const sorted = Int32Array.from(days).sort();
  const last = sorted.at(-1)!;
  const isOutdated = last < settings.planDate - MAX_AGE_DAYS;
  if (isOutdated) log.add(outdatedHistory(settings, last));
  if (sorted.length < MIN_DAYS) return settings;
  const unit = unitOf(sorted);
  const periodDays = isPeriodGiven ? settings.periodDays : UNIT_DAYS[unit];
  if (periodDays !== settings.periodDays) log.add(inferredPeriod(unit));
  const isAligned = periodDays === UNIT_DAYS[unit];
  const whole = isAligned ? startOfPeriod(settings.planDate, unit, last) : settings.planDate;
  if (last >= whole) log.add(incompletePeriod(last, isAligned ? unit : 'day'));
  const end = endOfSales(sorted, unit, whole);
  if (end < whole && !isOutdated) log.add(noSalesSince(end));
  const inferred = { ...settings, periodDays };
  return end === settings.planDate ? inferred : { ...inferred, historyEnd: end };
}

type Unit = 'day' | 'week' | 'month';

const UNIT_DAYS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30 };

function unitOf(days: Int32Array): Unit {
  if (days.every((day) => day % 7 === days[0]! % 7)) return 'week';
  return days.every((day) => dayOfMonth(day) === 1) ? 'month' : 'day';
}

/** First day of the period of `day`. Weeks begin on the weekday of `anyStart`. */
function startOfPeriod(day: number, unit: Unit, anyStart: number): number {
  if (unit === 'month') return day - dayOfMonth(day) + 1;
  return unit === 'week' ? day - ((day - anyStart) % 7) : day;
}

/**
 * The day after the last period with a row, if the empty periods from there to `end` are improbable;
 * else `end`. If z of the n earlier periods are empty, a period is empty with probability
 * (z + 1) ÷ (n + 2) (Laplace's rule of succession), and k in a row with the k-th power of it.
 */
function endOfSales(days: Int32Array, unit: Unit, end: number): number {
  const last = days.filter((day) => day < end).at(-1);
  if (last === undefined) return end;
  const periods = (from: number, to: number) => Math.round((to - from) / UNIT_DAYS[unit]);
  const before = periods(days[0]!, last) + 1;
  const empty = Math.max(0, before - days.length);
  const lastEnd = unit === 'month' ? addMonths(last, 1) : last + UNIT_DAYS[unit];
  const probability = ((empty + 1) / (before + 2)) ** periods(lastEnd, end);
  return probability < MAX_PROBABILITY ? lastEnd : end;
}

function outdatedHistory({ planDate }: PlanSettings, last: number): DataIssue {
  return issueOf('Demand', {
    severity: 'high',
    column: 'Date',
    value: isoDate(last),
    problem: `The latest demand is ${String(planDate - last)} days before the plan date`,
    action: `Used as it is. Set Plan date in Settings if ${isoDate(planDate)} is wrong.`,
  });
}

function noSalesSince(end: number): DataIssue {
  return issueOf('Demand', {
    severity: 'medium',
    column: 'Date',
    value: isoDate(end),
    problem: `No location has sales from ${isoDate(end)} on`,
    action: 'The history ends there. Later periods do not count as zero demand.',
  });
}

function incompletePeriod(day: number, unit: Unit): DataIssue {
  return issueOf('Demand', {
    severity: 'low',
    column: 'Date',
    value: isoDate(day),
    problem: `The ${unit} of ${isoDate(day)} is incomplete on the plan date`,
    action: 'Left out of the history.',
  });
}

function inferredPeriod(unit: Unit): DataIssue {
  return issueOf('Settings', {
    severity: 'medium',
    column: null,
    value: '',
    problem: `No Period is set, and every date of Demand begins a ${unit}`,
    action: `Demand was read by the ${unit}. Set Period to confirm or change this.`,
  });
}

type Finding = Pick<DataIssue, 'severity' | 'column' | 'value' | 'problem' | 'action'>;

function issueOf(table: string, finding: Finding): DataIssue {
  return { ...finding, table, row: null, sheet: null, address: null };
}
