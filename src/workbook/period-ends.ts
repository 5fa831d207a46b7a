import { dayOfMonth } from './date-cells';

/** Distinct days from which the last days of months are no coincidence. */
const MIN_DAYS = 3;
const DAYS_OF_WEEK = 7;
const ENDING = /\b(ending|ends?|w\/e|we|endend|bis|fin|fine|final|einde|koniec)\b/i;

/** What the days of a history are, if they end their periods. */
export interface PeriodEnds {
  readonly unit: 'month' | 'week';
  /** The first day of the period that ends on a day. */
  readonly begin: (day: number) => number;
}

/**
 * Whether all days end periods: the last days of months, or days of one weekday in a column whose header
 * says so (Week ending). Null if they are days or begin their periods.
 */
export function periodEnds(days: ReadonlySet<number>, header: string): PeriodEnds | null {
  if (days.size < MIN_DAYS) return null;
  const all = [...days];
  if (all.every((day) => dayOfMonth(day + 1) === 1)) {
    return { unit: 'month', begin: (day) => day - dayOfMonth(day) + 1 };
  }
  const [first = 0] = all;
  const isOneWeekday = all.every((day) => (day - first) % DAYS_OF_WEEK === 0);
  if (!isOneWeekday || !ENDING.test(header)) return null;
  return { unit: 'week', begin: (day) => day - DAYS_OF_WEEK + 1 };
}
