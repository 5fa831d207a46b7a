const DAY = 86_400_000;
/** Days from 1899-12-30, from which serials count, to 1970-01-01. */
const DAYS_TO_1970 = 25_569;

/** The serial of a date or a time of day as ISO 8601 writes it, without regard to time zones; null for other text. */
export function serialOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?Z?$/.test(text)) return null;
  const milliseconds = Date.parse(text.endsWith('Z') || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(milliseconds) ? null : milliseconds / DAY + DAYS_TO_1970;
}
