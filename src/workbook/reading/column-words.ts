import { readDay } from '../date-cells';
import { kindOf } from './column-kinds';
import type { ColumnKind } from './column-kinds';
import type { ColumnReading } from './workbook-reading';

/** 1970-01-01: a smaller number in a column of dates is the number of a month or week. */
const FIRST_DAY = 25_569;

/** Whether a column holds one period of a wide table: its meaning is the first day of it. */
export function isPeriod({ meaning }: Pick<ColumnReading, 'meaning'>): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(meaning ?? '');
}

/** The form of a column in words, as far as it concerns what the column holds; empty for a plain one. */
export function formInWords(column: Pick<ColumnReading, 'meaning' | 'form'>): string {
  const { form } = column;
  const kind = kindOfColumn(column);
  const words = [
    form.unit === null ? null : form.isInCases ? 'cases' : form.unit,
    form.factor === 1 || form.unit !== null
      ? null
      : form.factor === -1
        ? 'sign turned'
        : `× ${String(form.factor)}`,
    form.decimalSign === ',' && kind !== 'text' && kind !== 'date' ? 'decimal comma' : null,
    kind !== 'date' || form.dateOrder === null
      ? null
      : form.dateOrder === 'dayFirst'
        ? 'day first'
        : 'month first',
    form.isHalfSwapped ? 'half swapped' : null,
  ];
  return words.filter((word) => word !== null).join(', ');
}

/**
 * The sample values of a column as texts.
 *
 * @param showDay the text of a date serial; what is no date, such as a month's number, stays
 */
export function samplesInWords(
  column: Pick<ColumnReading, 'meaning' | 'samples'>,
  showDay: (serial: number) => string,
): readonly string[] {
  const isDate = kindOfColumn(column) === 'date';
  return column.samples.map((value) =>
    isDate && typeof value === 'number' && isDay(value) ? showDay(value) : String(value),
  );
}

function kindOfColumn(column: Pick<ColumnReading, 'meaning'>): ColumnKind {
  return isPeriod(column) ? 'quantity' : kindOf(column.meaning ?? '');
}

function isDay(serial: number): boolean {
  return serial >= FIRST_DAY && readDay(serial).kind === 'value';
}
