import { readDay, serialOf } from './date-cells';
import type { Cell } from './port';

/** A column of a wide demand table: its index in the header row and the first day of its period. */
export interface PeriodColumn {
  readonly index: number;
  readonly day: number;
}

export interface PeriodHeaders {
  readonly columns: readonly PeriodColumn[];
  /** True if dates such as 05/01/2026 can be read as day first or month first. */
  readonly isAmbiguous: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** 1970-01-01. A smaller number in a header is probably a year or a count, not a date. */
const FIRST_HEADER_SERIAL = 25_569;

/**
 * The columns whose header is a date. Excel tables store headers as text, so we also read the formats
 * in which Excel shows dates. All headers together decide between day first and month first: we choose
 * the order in which they are rising dates with the more equal steps.
 */
export function readPeriodHeaders(headers: readonly Cell[]): PeriodHeaders {
  const columns: PeriodColumn[] = [];
  const slashed: { index: number; parts: readonly [number, number, number] }[] = [];
  headers.forEach((header, index) => {
    const day = dayOfHeader(header);
    const parts = day === null && typeof header === 'string' ? slashParts(header) : null;
    if (day !== null) columns.push({ index, day });
    if (parts) slashed.push({ index, parts });
  });
  if (slashed.length === 0) return { columns, isAmbiguous: false };
  const dayFirst = slashed.map(({ parts: [a, b, year] }) => serialOf(year, b, a));
  const monthFirst = slashed.map(({ parts: [a, b, year] }) => serialOf(year, a, b));
  const spreads = [stepSpread(dayFirst), stepSpread(monthFirst)] as const;
  if (spreads[0] === spreads[1]) return { columns, isAmbiguous: true };
  const days = spreads[0] < spreads[1] ? dayFirst : monthFirst;
  slashed.forEach(({ index }, k) => columns.push({ index, day: days[k]! }));
  return { columns: columns.sort((a, b) => a.index - b.index), isAmbiguous: false };
}

function dayOfHeader(header: Cell): number | null {
  if (typeof header === 'number' && header < FIRST_HEADER_SERIAL) return null;
  if (typeof header !== 'number' && typeof header !== 'string') return null;
  const reading = readDay(header);
  if (reading.kind === 'value') return reading.value;
  return typeof header === 'string' ? monthOfText(header.trim()) : null;
}

/** The first day of a month in the form `2026-03`, `Mar 2026` or `Mar-26`. */
function monthOfText(text: string): number | null {
  const iso = /^(\d{4})-(\d{2})$/.exec(text);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), 1);
  const named = /^([a-z]{3})[a-z]*[ -](\d{4}|\d{2})$/i.exec(text);
  const month = MONTHS.indexOf((named?.[1] ?? '').toLowerCase()) + 1;
  return named && month > 0 ? serialOf(fullYear(named[2]!), month, 1) : null;
}

function slashParts(header: string): readonly [number, number, number] | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(header.trim());
  return parts ? [Number(parts[1]), Number(parts[2]), fullYear(parts[3]!)] : null;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
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
