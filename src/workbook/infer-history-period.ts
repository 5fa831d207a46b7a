import { addMonths } from '../planning/demand/cleaning/calendar-months';
import type { PlanSettings } from '../planning/network/settings';
import type { DataIssue, IssueLog } from './data-issues';
import { dayOfMonth, isoDate } from './date-cells';
import { reachOfHistory } from './history-reach';
import type { HistoryReach } from './history-reach';
import type { NetworkDraft } from './network-draft';
import type { HistorySpan } from './reading/workbook-reading';

/** Distinct days of a history below which we do not infer that they begin weeks, or months. */
const MIN_WEEKS = 6;
const MIN_MONTHS = 3;
/** A history that ends more days before the plan date is probably from another year. */
const MAX_AGE_DAYS = 60;
/** The probability of empty days at the end, below which we infer that the data end earlier. */
const MAX_PROBABILITY = 0.05;

/** The demand history and whether Settings gives its period. */
export interface GivenHistory {
  readonly draft: Pick<NetworkDraft, 'history' | 'location'>;
  /** The distinct days with a row in Demand, none after the plan date. */
  readonly days: ReadonlySet<number>;
  readonly isPeriodGiven: boolean;
}

/** The settings with the period and the end of the history, and what was taken as the history. */
export interface InferredHistory {
  readonly settings: PlanSettings;
  /** Null without demand. */
  readonly span: HistorySpan | null;
}

/**
 * Adds the period and the end of the history to the settings.
 *
 * If Settings has no period, we infer it from the dates: dates that are all the same weekday begin
 * weeks, dates that are all the first of a month begin months. The history ends with the last complete
 * period before the plan date that the data as a whole reach: a week or month without any row, or with rows
 * of a few locations only, is not loaded yet. A history by the day ends earlier if it is improbable that the
 * last days had no sale anywhere. A position's own silence before that end counts as no demand.
 */
export function inferHistoryPeriod(
  settings: PlanSettings,
  { draft, days, isPeriodGiven }: GivenHistory,
  log: IssueLog,
): InferredHistory {
  if (days.size === 0) return { settings, span: null };
  const sorted = Int32Array.from(days).sort();
  const unit = unitOf(sorted);
  const last = sorted.at(-1)!;
  const isOutdated = endOfPeriod(last, unit) < settings.planDate - MAX_AGE_DAYS;
  if (isOutdated) log.add(outdatedHistory(settings, last));
  const periodDays = isPeriodGiven ? settings.periodDays : UNIT_DAYS[unit];
  if (periodDays !== settings.periodDays) log.add(inferredPeriod(unit));
  const isAligned = periodDays === UNIT_DAYS[unit];
  const whole = isAligned ? startOfPeriod(settings.planDate, unit, last) : settings.planDate;
  if (last >= whole && sorted.length >= MIN_MONTHS) {
    log.add(incompletePeriod(last, isAligned ? unit : 'day'));
  }
  const end = sorted.length < MIN_MONTHS ? settings.planDate : endOfData();
  const span = { unit: isAligned ? unit : 'day', first: sorted[0]!, end } as const;
  const inferred = { ...settings, periodDays };
  return {
    settings: end === settings.planDate ? inferred : { ...inferred, historyEnd: end },
    span,
  };

  function endOfData(): number {
    const complete = sorted.filter((day) => day < whole);
    if (complete.length === 0) return whole;
    if (unit === 'day') {
      const found = endOfSales(complete, whole);
      if (found < whole && !isOutdated) log.add(noSalesSince(found, unit));
      return found;
    }
    const reach = reachOfHistory(draft.history, draft.location, complete);
    const found = Math.min(whole, endOfPeriod(reach.day, unit));
    if (reach.partial) log.add(loadedInPart(reach.partial, unit));
    else if (found < whole && !isOutdated) log.add(noSalesSince(found, unit));
    return found;
  }
}

type Unit = HistorySpan['unit'];

const UNIT_DAYS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30 };

function unitOf(days: Int32Array): Unit {
  if (days.length >= MIN_MONTHS && days.every((day) => dayOfMonth(day) === 1)) return 'month';
  const areWeeks = days.length >= MIN_WEEKS && days.every((day) => day % 7 === days[0]! % 7);
  return areWeeks ? 'week' : 'day';
}

/** First day of the period of `day`. Weeks begin on the weekday of `anyStart`. */
function startOfPeriod(day: number, unit: Unit, anyStart: number): number {
  if (unit === 'month') return day - dayOfMonth(day) + 1;
  return unit === 'week' ? day - ((day - anyStart) % 7) : day;
}

/** The day after the period that begins on `day`. */
function endOfPeriod(day: number, unit: Unit): number {
  return unit === 'month' ? addMonths(day, 1) : day + UNIT_DAYS[unit];
}

/**
 * The day after the last one with a row, if the empty days from there to `end` are improbable; else `end`.
 * If z of the n earlier days are empty, a day is empty with probability (z + 1) ÷ (n + 2) (Laplace's rule of
 * succession), and k in a row with the k-th power of it.
 */
function endOfSales(days: Int32Array, end: number): number {
  const last = days.at(-1)!;
  const before = last - days[0]! + 1;
  const empty = before - days.length;
  const probability = ((empty + 1) / (before + 2)) ** (end - last - 1);
  return probability < MAX_PROBABILITY ? last + 1 : end;
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

function noSalesSince(end: number, unit: Unit): DataIssue {
  return issueOf('Demand', {
    severity: 'medium',
    column: 'Date',
    value: isoDate(end),
    problem: `No location has sales from ${isoDate(end)} on`,
    action: `The history ends there. Later ${unit}s do not count as zero demand.`,
  });
}

function loadedInPart(
  { day, locations, usual }: NonNullable<HistoryReach['partial']>,
  unit: Unit,
): DataIssue {
  return issueOf('Demand', {
    severity: 'medium',
    column: 'Date',
    value: isoDate(day),
    problem: `Only ${String(locations)} of usually ${String(usual)} locations have sales in the ${unit} of ${isoDate(day)}`,
    action: 'Not loaded yet: the history ends before it.',
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
    severity: 'low',
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
