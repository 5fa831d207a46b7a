import type { CellReading } from './cell-values';
import { errorProblem, isBlank } from './cell-values';
import { calendarDay, FIRST_SERIAL, isoDate, LAST_SERIAL, serialOf } from './forms/calendar-days';
import { isAmbiguousDate, parseDateText } from './forms/date-text';
import type { DateText } from './forms/date-text';
import { isFiscalPeriod } from './forms/period-text';
import type { Cell } from './port';
import { isCellError } from './port';
import { PLAIN_FORM } from './reading/column-form';
import type { ColumnForm } from './reading/column-form';

export { isoDate, serialOf };

/** Reads a day: an Excel date serial (without the time of day), or a text in the form of its column. */
export function readDay(cell: Cell, form: ColumnForm = PLAIN_FORM): CellReading<number> {
  if (isBlank(cell)) return { kind: 'blank' };
  if (isCellError(cell)) return bad(errorProblem(cell.error));
  if (typeof cell === 'boolean') return bad('TRUE or FALSE where a date is needed');
  return typeof cell === 'number' ? dayOfNumber(cell, form) : dayOfText(cell!, form);
}

/** Day of the month, 1 to 31. */
export function dayOfMonth(serial: number): number {
  return calendarDay(serial).day;
}

function dayOfNumber(number: number, form: ColumnForm): CellReading<number> {
  const serial = Math.floor(number);
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    return value(form.isHalfSwapped ? swapped(serial) : serial);
  }
  const isPeriod = Number.isInteger(number) && number >= 190_001 && number <= 21_991_231;
  const day = isPeriod ? parseDateText(String(number), form.fiscalStart) : null;
  return day ? value(day.dayFirst!) : bad('Not a date between 1900 and 2199');
}

/** The date with day and month swapped. */
function swapped(serial: number): number {
  const { year, month, day } = calendarDay(serial);
  return serialOf(year, day, month) ?? serial;
}

function dayOfText(text: string, form: ColumnForm): CellReading<number> {
  const read = parseDateText(text, form.fiscalStart);
  if (read === null) {
    return bad(
      isFiscalPeriod(text)
        ? 'A fiscal period; set Fiscal year start in Settings to its first month'
        : 'Text that is not a date such as 2026-03-01',
    );
  }
  if (!isAmbiguousDate(read)) return value((read.dayFirst ?? read.monthFirst)!);
  if (form.dateOrder === null) return bad(bothDays(read));
  return value(form.dateOrder === 'dayFirst' ? read.dayFirst! : read.monthFirst!);
}

function bothDays({ dayFirst, monthFirst }: DateText): string {
  return `Can be read as ${isoDate(dayFirst!)} or as ${isoDate(monthFirst!)}; Date order in Settings decides`;
}

function value(day: number): CellReading<number> {
  return { kind: 'value', value: day };
}

function bad(problem: string): CellReading<never> {
  return { kind: 'bad', problem };
}
