import { isCellError, type Cell, type ColumnFormat } from '../workbook/port';

const MS_PER_DAY = 86_400_000;
/** 1970-01-01 as an Excel date serial. */
const EPOCH = 25_569;
/** Digits that a number keeps exactly; longer codes stay text. */
const MAX_DIGITS = 15;

/** A number as programs write it, which no thousands separator or leading zero makes doubtful. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const ISO_TIME = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?/;

/** A field of a CSV file as a cell: a plain number, else text; empty is blank. The reader gives it its meaning. */
export function cellFromField(field: string): Cell {
  if (field === '') return null;
  const isNumber = PLAIN_NUMBER.test(field) && field.replace(/\D/g, '').length <= MAX_DIGITS;
  return isNumber ? Number(field) : field;
}

/** A cell of a sheet that we write, as text that keeps every digit. Dates are ISO 8601, in UTC. */
export function textOfCell(cell: Cell, format: ColumnFormat): string {
  if (cell === null) return '';
  if (isCellError(cell)) return cell.error;
  if (typeof cell !== 'number') return String(cell);
  if (format === 'date') return isoTime(cell).slice(0, 10);
  return format === 'dateTime' ? isoTime(cell) : String(cell);
}

/** The cell that `textOfCell` wrote. What people typed instead stays text. */
export function cellOfText(text: string, format: ColumnFormat): Cell {
  if (text === '') return null;
  if (format === 'text') return text;
  const isTime = format === 'date' || format === 'dateTime';
  const serial = isTime ? serialOfIso(text) : null;
  if (serial !== null) return serial;
  const number = Number(text);
  return String(number) === text ? number : cellFromField(text);
}

/** An ISO 8601 time, in UTC unless it says otherwise, as an Excel date serial; null for other text. */
export function serialOfIso(text: string): number | null {
  if (!ISO_TIME.test(text)) return null;
  const hasZone = text.length === 10 || /\d(Z|[+-]\d\d(:?\d\d)?)$/i.test(text.slice(10));
  const time = Date.parse(hasZone ? text.replace(/(:\d.*[+-]\d\d)$/, '$1:00') : `${text}Z`);
  return Number.isNaN(time) ? null : time / MS_PER_DAY + EPOCH;
}

/** An Excel date serial in UTC as ISO 8601 to the second. */
export function isoTime(serial: number): string {
  const milliseconds = Math.round((serial - EPOCH) * 86_400) * 1_000;
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
