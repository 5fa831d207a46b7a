const MS_PER_DAY = 86_400_000;
/** The Excel serial of 1970-01-01. */
const UNIX_EPOCH = 25_569;
/** Serials from 1900-03-01 to 2199-12-31. Before this, Excel's calendar is off by one day. */
export const FIRST_SERIAL = 61;
export const LAST_SERIAL = 109_574;

/** The serial of a calendar day; null if that day does not exist. Month is 1 to 12. */
export function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = date.getTime() / MS_PER_DAY + UNIX_EPOCH;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serial : null;
}

/** A serial as ISO text, `2026-03-01`. */
export function isoDate(serial: number): string {
  return new Date((serial - UNIX_EPOCH) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Year, month (1 to 12) and day of the month of a serial. */
export function calendarDay(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date((Math.floor(serial) - UNIX_EPOCH) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The Monday of an ISO 8601 week; null if the year has no such week. */
export function isoWeekStart(year: number, week: number): number | null {
  const fourth = serialOf(year, 1, 4);
  if (fourth === null || week < 1) return null;
  const first = mondayOf(fourth);
  const monday = first + 7 * (week - 1);
  const next = serialOf(year + 1, 1, 4);
  return next !== null && monday < mondayOf(next) ? monday : null;
}

/** Serial 2 of Excel's calendar is a Monday. */
function mondayOf(serial: number): number {
  return serial - ((serial - 2) % 7);
}
