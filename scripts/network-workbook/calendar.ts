/** An Excel date serial: whole days since 1899-12-30. */
export type DaySerial = number;

const SERIAL_OF_1970 = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

/** The serial of an ISO date such as `2026-11-02`. */
export function daySerial(isoDate: string): DaySerial {
  return Date.parse(`${isoDate}T00:00:00Z`) / MILLISECONDS_PER_DAY + SERIAL_OF_1970;
}

/** The ISO date of a serial. */
export function isoDate(day: DaySerial): string {
  return new Date((day - SERIAL_OF_1970) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The Mondays of the last `weeks` weeks before `planDate`, which is a Monday; oldest first. */
export function weeksBefore(planDate: DaySerial, weeks: number): DaySerial[] {
  return Array.from({ length: weeks }, (_, week) => planDate - 7 * (weeks - week));
}
