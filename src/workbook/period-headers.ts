import { addMonths } from '../planning/demand/cleaning/calendar-months';
import { serialOf } from './date-cells';
import { isAmbiguousDate, parseDateText } from './forms/date-text';
import type { DateText } from './forms/date-text';
import { isFiscalPeriod, namedPeriod } from './forms/period-text';
import type { FiscalStart } from './forms/period-text';
import { visibleText } from './forms/visible-text';
import type { Cell } from './port';

/** A column of a wide demand table: its index in the header row and the first day of its period. */
export interface PeriodColumn {
  readonly index: number;
  readonly day: number;
  /** True for a quarter of a year. Other periods last until the next one begins. */
  readonly isQuarter?: boolean;
}

export interface PeriodHeaders {
  readonly columns: readonly PeriodColumn[];
  /** True if dates such as 05/01/2026 can be read as day first or month first. */
  readonly isAmbiguous: boolean;
}

/** 1970-01-01. A smaller number in a header is probably a year or a count, not a date. */
const FIRST_HEADER_SERIAL = 25_569;
/** Serials stored as text are dates from 2000 to 2099 if at least so many of them rise. */
const [FIRST_TEXT_SERIAL, LAST_TEXT_SERIAL] = [serialOf(2000, 1, 1)!, serialOf(2099, 12, 31)!];
const MIN_TEXT_SERIALS = 3;
const MONTHS_OF_QUARTER = [0, 1, 2];

/**
 * The columns whose header is a date or a period. Excel tables store headers as text, so we also read
 * the formats in which Excel shows dates. All headers together decide between day first and month first:
 * we choose the order in which they are rising dates with the more equal steps. A quarter beside its own
 * months is a subtotal and not a column.
 *
 * @param fiscalStart the month in which fiscal years begin; without it fiscal periods are no columns
 */
export function readPeriodHeaders(
  headers: readonly Cell[],
  fiscalStart: FiscalStart | null = null,
): PeriodHeaders {
  const columns: PeriodColumn[] = [];
  const open: { readonly index: number; readonly read: DateText }[] = [];
  const serials = textSerials(headers);
  headers.forEach((header, index) => {
    const period = serials.has(index)
      ? { day: Number(header) }
      : typeof header === 'string'
        ? periodOf(header, fiscalStart)
        : dayOfHeader(header);
    if (period === null) return;
    if ('read' in period) open.push({ index, read: period.read });
    else columns.push({ index, ...period });
  });
  const days = openDays(open.map(({ read }) => read));
  if (days === null) return { columns, isAmbiguous: true };
  open.forEach(({ index }, k) => {
    if (days[k] !== null) columns.push({ index, day: days[k]! });
  });
  columns.sort((a, b) => a.index - b.index);
  return { columns: withoutSubtotals(columns), isAmbiguous: false };
}

function dayOfHeader(header: Cell): { readonly day: number } | null {
  return typeof header === 'number' && header >= FIRST_HEADER_SERIAL && header <= LAST_TEXT_SERIAL
    ? { day: Math.floor(header) }
    : null;
}

/** Whether several headers are fiscal periods, such as P01 FY2026, which a setting has to place. */
export function areFiscalPeriods(headers: readonly Cell[]): boolean {
  const fiscal = headers.filter(
    (header) => typeof header === 'string' && isFiscalPeriod(withoutRemarks(header)),
  );
  return fiscal.length > 1;
}

function withoutRemarks(header: string): string {
  return visibleText(header)
    .replace(/[([{].*?[)\]}]/g, '')
    .trim();
}

type HeaderPeriod = Omit<PeriodColumn, 'index'> | { readonly read: DateText };

function periodOf(header: string, fiscalStart: FiscalStart | null): HeaderPeriod | null {
  const text = withoutRemarks(header);
  const period = namedPeriod(text, fiscalStart);
  if (period !== null) {
    return period.length === 'quarter' ? { day: period.day, isQuarter: true } : { day: period.day };
  }
  const read = parseDateText(text);
  if (read === null) return null;
  return read.dayFirst === read.monthFirst ? { day: read.dayFirst! } : { read };
}

/** Indices of headers that are serials of dates stored as text: five digits, rising. */
function textSerials(headers: readonly Cell[]): ReadonlySet<number> {
  const found = headers.flatMap((header, index) =>
    typeof header === 'string' && /^\d{5}$/.test(header.trim()) ? [index] : [],
  );
  const serials = found.map((index) => Number(headers[index]));
  const areDates =
    found.length >= MIN_TEXT_SERIALS &&
    serials.every(
      (serial, k) =>
        serial >= FIRST_TEXT_SERIAL && serial <= LAST_TEXT_SERIAL && serial > (serials[k - 1] ?? 0),
    );
  return new Set(areDates ? found : []);
}

/** The days of headers in the order that suits all of them; null if both orders do. */
function openDays(open: readonly DateText[]): readonly (number | null)[] | null {
  if (open.length === 0) return [];
  const dayFirst = open.map((read) => read.dayFirst);
  const monthFirst = open.map((read) => read.monthFirst);
  const spreads = [stepSpread(dayFirst), stepSpread(monthFirst)] as const;
  if (spreads[0] !== spreads[1]) return spreads[0] < spreads[1] ? dayFirst : monthFirst;
  if (open.some(isAmbiguousDate)) return null;
  return open.map((read) => read.dayFirst ?? read.monthFirst);
}

/** The columns without each quarter that has a column for one of its months. */
function withoutSubtotals(columns: readonly PeriodColumn[]): readonly PeriodColumn[] {
  const days = new Set(columns.filter(({ isQuarter }) => !isQuarter).map(({ day }) => day));
  return columns.filter(
    ({ day, isQuarter }) =>
      !isQuarter || !MONTHS_OF_QUARTER.some((month) => days.has(addMonths(day, month))),
  );
}

/**
 * The longest minus the shortest step between neighbours; all steps of a month have the same length.
 * Infinite unless all days are dates and rise.
 */
function stepSpread(days: readonly (number | null)[]): number {
  const steps = days
    .slice(1)
    .map((day, k) => (day ?? NaN) - (days[k] ?? NaN))
    .map((step) => (step >= 28 && step <= 31 ? 30 : step));
  if (days.includes(null) || !steps.every((step) => step > 0)) return Infinity;
  return steps.length === 0 ? 0 : Math.max(...steps) - Math.min(...steps);
}
