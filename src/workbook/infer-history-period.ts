import { addMonths } from '../planning/demand/cleaning/calendar-months';
import type { PlanSettings } from '../planning/network/settings';
import type { DataIssue, IssueLog } from './data-issues';
import { dayOfMonth, isoDate } from './date-cells';

/** A history with fewer different days than this says too little about its period. */
const MIN_DAYS = 6;
/** A history that ends this many days before the plan date is likely another year's. */
const MAX_AGE_DAYS = 60;
/** How improbable it must be that nobody sold anything at the end, for the sales to be taken to end before. */
const MAX_PROBABILITY = 0.001;

/**
 * The settings with the period of the history, as its dates show it where the Settings table does not
 * say, and with its end: the last whole period before the plan date, or before sales stop everywhere.
 *
 * Dates that all stand on one weekday, or on the first of a month, are the first days of their
 * periods; a period that the plan date cuts short is left out. Where no position has a row for so
 * long at the end that it cannot be chance, sales were not taken that far: a day without any row would
 * else be a day without demand.
 *
 * @param days the different days with a row in Demand, none after the plan date
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
  const isSilent = last < settings.planDate - MAX_AGE_DAYS;
  if (isSilent) log.add(outdatedHistory(settings, last));
  if (sorted.length < MIN_DAYS) return settings;
  const unit = unitOf(sorted);
  const periodDays = isPeriodGiven ? settings.periodDays : UNIT_DAYS[unit];
  if (periodDays !== settings.periodDays) log.add(inferredPeriod(unit));
  const isAligned = periodDays === UNIT_DAYS[unit];
  const whole = isAligned ? startOfPeriod(settings.planDate, unit, last) : settings.planDate;
  if (last >= whole) log.add(incompletePeriod(last, isAligned ? unit : 'day'));
  const end = endOfSales(sorted, unit, whole);
  if (end < whole && !isSilent) log.add(noSalesSince(end));
  const settled = { ...settings, periodDays };
  return end === settings.planDate ? settled : { ...settled, historyEnd: end };
}

type Unit = 'day' | 'week' | 'month';

const UNIT_DAYS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30 };

function unitOf(days: Int32Array): Unit {
  if (days.every((day) => day % 7 === days[0]! % 7)) return 'week';
  return days.every((day) => dayOfMonth(day) === 1) ? 'month' : 'day';
}

/** First day of the period that `day` is in; weeks begin as the history's do. */
function startOfPeriod(day: number, unit: Unit, anyStart: number): number {
  if (unit === 'month') return day - dayOfMonth(day) + 1;
  return unit === 'week' ? day - ((day - anyStart) % 7) : day;
}

/**
 * The day after the last period with a row, if so many without one up to `end` are not chance: with z
 * of n periods empty before, their chance is (z + 1) ÷ (n + 2), by the rule of succession, to the power
 * of their number. Else `end`.
 */
function endOfSales(days: Int32Array, unit: Unit, end: number): number {
  const last = days.filter((day) => day < end).at(-1);
  if (last === undefined) return end;
  const periods = (from: number, to: number) => Math.round((to - from) / UNIT_DAYS[unit]);
  const before = periods(days[0]!, last) + 1;
  const empty = Math.max(0, before - days.length);
  const lastEnd = unit === 'month' ? addMonths(last, 1) : last + UNIT_DAYS[unit];
  const chance = ((empty + 1) / (before + 2)) ** periods(lastEnd, end);
  return chance < MAX_PROBABILITY ? lastEnd : end;
}

function outdatedHistory({ planDate }: PlanSettings, last: number): DataIssue {
  return issueOf('Demand', {
    severity: 'high',
    column: 'Date',
    value: isoDate(last),
    problem: `The latest demand is ${String(planDate - last)} days before the plan date`,
    action: `Kept. Set Plan date in Settings if ${isoDate(planDate)} is not meant.`,
  });
}

function noSalesSince(end: number): DataIssue {
  return issueOf('Demand', {
    severity: 'medium',
    column: 'Date',
    value: isoDate(end),
    problem: `Nothing was sold anywhere from ${isoDate(end)} on`,
    action: 'The history was taken to end there, not to go on without demand.',
  });
}

function incompletePeriod(day: number, unit: Unit): DataIssue {
  return issueOf('Demand', {
    severity: 'low',
    column: 'Date',
    value: isoDate(day),
    problem: `The ${unit} of ${isoDate(day)} is not over on the plan date`,
    action: 'Left out of the history.',
  });
}

function inferredPeriod(unit: Unit): DataIssue {
  return issueOf('Settings', {
    severity: 'medium',
    column: null,
    value: '',
    problem: `No Period is set, and every date of Demand begins a ${unit}`,
    action: `Demand was read by the ${unit}. Set Period to say so, or otherwise.`,
  });
}

type Finding = Pick<DataIssue, 'severity' | 'column' | 'value' | 'problem' | 'action'>;

function issueOf(table: string, finding: Finding): DataIssue {
  return { ...finding, table, row: null, sheet: null, address: null };
}
