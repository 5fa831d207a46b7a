import type { CellReading } from './cell-values';
import { isBlank } from './cell-values';
import type { Cell } from './port';
import { isCellError } from './port';

const MS_PER_DAY = 86_400_000;
/** The Excel serial of 1970-01-01. */
const UNIX_EPOCH = 25_569;
/** Serials from 1900-03-01 to 2199-12-31. Before this, Excel's calendar is off by one day. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 109_574;

/** Reads a day: an Excel date serial (without the time of day), ISO text, or digits `20260301`. */
export function readDay(cell: Cell): CellReading<number> {
  if (isBlank(cell)) return { kind: 'blank' };
  if (isCellError(cell)) return { kind: 'bad', problem: `Error value ${cell.error}` };
  if (typeof cell === 'boolean')
    return { kind: 'bad', problem: 'TRUE or FALSE where a date is needed' };
  const day = typeof cell === 'number' ? dayOfNumber(cell) : dayOfText(cell!.trim());
  if (day !== null) return { kind: 'value', value: day };
  return {
    kind: 'bad',
    problem:
      typeof cell === 'number'
        ? 'Not a date between 1900 and 2199'
        : 'Text that is not a date such as 2026-03-01',
  };
}

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

/** Day of the month, 1 to 31. */
export function dayOfMonth(serial: number): number {
  return new Date((serial - UNIX_EPOCH) * MS_PER_DAY).getUTCDate();
}

function dayOfNumber(number: number): number | null {
  const day = Math.floor(number);
  if (day >= FIRST_SERIAL && day <= LAST_SERIAL) return day;
  return day >= 19_000_101 && day <= 21_991_231 ? dayOfText(String(day)) : null;
}

function dayOfText(text: string): number | null {
  const parts =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ??
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return parts ? serialOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}
