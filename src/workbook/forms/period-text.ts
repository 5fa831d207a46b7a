import { isoWeekStart, serialOf } from './calendar-days';
import { monthOf } from './month-names';

/** A period that a text names: its first day and its length. */
export interface NamedPeriod {
  readonly day: number;
  readonly length: 'week' | 'month' | 'quarter';
}

/** The month, 1 to 12, in which fiscal years begin, named after the calendar year in which they end. */
export type FiscalStart = number;

const WEEK = 'w|wk|week|kw|cw|woche|sem|semaine|semana|s|sett|settimana|tydzien|tydz|tyg';
const QUARTER =
  'q|t|k|kw|qtr|quarter|quartal|trim|trimestre|trimester|kwartaal|kwartal|trimestr|tr';
const YEAR = "(?:fy|gj)?'?(\\d{4}|\\d{2})";
const GAP = '[ ./_-]*';

const WEEK_FIRST = new RegExp(`^(?:${WEEK})${GAP}(\\d{1,2})${GAP}(?:of )?'?(\\d{4}|\\d{2})$`);
const WEEK_LAST = new RegExp(`^(\\d{4})${GAP}(?:${WEEK})${GAP}(\\d{1,2})$`);
const QUARTER_FIRST = new RegExp(`^(?:${QUARTER})${GAP}([1-4])${GAP}'?(\\d{4}|\\d{2})$`);
const QUARTER_LAST = new RegExp(`^(\\d{4})${GAP}(?:${QUARTER})${GAP}([1-4])$`);
const QUARTER_NUMBERED = new RegExp(`^([1-4])\\.?${GAP}(?:${QUARTER})${GAP}'?(\\d{4}|\\d{2})$`);
const FISCAL_FIRST = new RegExp(`^(?:p|per|period|periode)${GAP}(\\d{1,2})${GAP}${YEAR}$`);
const FISCAL_LAST = new RegExp(`^${YEAR}${GAP}(?:p|per|period|periode)${GAP}(\\d{1,2})$`);
const MONTH_LAST = /^(\d{4})(?:-m?|\/|\.| ?m)(\d{1,2})$/;
const MONTH_FIRST = /^(\d{1,2})[/.-](\d{4})$/;
const COMPACT_MONTH = /^(20\d{2})(0[1-9]|1[0-2])$/;

/**
 * The period that a text names: a month (Sep 2025, Sept-25, 2025-09, 09/2025, 202509, septembre 2025), an
 * ISO week (2025-W38, KW 38/2025) or a quarter (Q3 2025, T3 2025, 2025-Q3). A fiscal period (P03 FY2026)
 * needs the month in which the fiscal year begins. Null for any other text.
 */
export function namedPeriod(
  text: string,
  fiscalStart: FiscalStart | null = null,
): NamedPeriod | null {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .trim();
  return weekOf(plain) ?? quarterOf(plain) ?? monthlyOf(plain) ?? fiscalOf(plain, fiscalStart);
}

/** Whether a text is a fiscal period, which a setting has to place in the calendar. */
export function isFiscalPeriod(text: string): boolean {
  return fiscalParts(text.toLowerCase().trim()) !== null;
}

/** The year of two or four digits. */
export function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function weekOf(text: string): NamedPeriod | null {
  const [, week, year] = WEEK_FIRST.exec(text) ?? swapped(WEEK_LAST.exec(text)) ?? [];
  if (week === undefined || year === undefined) return null;
  const day = isoWeekStart(fullYear(year), Number(week));
  return day === null ? null : { day, length: 'week' };
}

function quarterOf(text: string): NamedPeriod | null {
  const [, quarter, year] =
    QUARTER_FIRST.exec(text) ??
    QUARTER_NUMBERED.exec(text) ??
    swapped(QUARTER_LAST.exec(text)) ??
    [];
  if (quarter === undefined || year === undefined) return null;
  return startingIn(fullYear(year), 3 * Number(quarter) - 2, 'quarter');
}

function monthlyOf(text: string): NamedPeriod | null {
  const [, year, month] =
    MONTH_LAST.exec(text) ?? COMPACT_MONTH.exec(text) ?? swapped(MONTH_FIRST.exec(text)) ?? [];
  if (year !== undefined) return startingIn(Number(year), Number(month), 'month');
  const [first, second, ...more] = text.split(/(?: de | of |[ ./_'-])+/).filter(Boolean);
  if (first === undefined || second === undefined || more.length > 0) return null;
  const digits = /^(\d{4}|\d{2})$/;
  const [name, figures] = digits.test(second) ? [first, second] : [second, first];
  const named = /\d/.test(name) ? null : monthOf(name);
  if (named === null || !digits.test(figures)) return null;
  // Behind the name, two digits are a year; before it, they may be a day.
  if (figures === first && figures.length === 2) return null;
  return startingIn(fullYear(figures), named, 'month');
}

function fiscalOf(text: string, fiscalStart: FiscalStart | null): NamedPeriod | null {
  const parts = fiscalParts(text);
  if (parts === null || fiscalStart === null) return null;
  const [year, period] = parts;
  if (period < 1 || period > 12) return null;
  const months = 12 * (fiscalStart === 1 ? year : year - 1) + fiscalStart - 1 + period - 1;
  return startingIn(Math.floor(months / 12), (months % 12) + 1, 'month');
}

function fiscalParts(text: string): readonly [year: number, period: number] | null {
  const [, period, year] = FISCAL_FIRST.exec(text) ?? swapped(FISCAL_LAST.exec(text)) ?? [];
  return period === undefined || year === undefined ? null : [fullYear(year), Number(period)];
}

function startingIn(
  year: number,
  month: number,
  length: NamedPeriod['length'],
): NamedPeriod | null {
  const day = month >= 1 && month <= 12 ? serialOf(year, month, 1) : null;
  return day === null ? null : { day, length };
}

function swapped(match: RegExpExecArray | null): readonly string[] | null {
  return match && [match[0], match[2]!, match[1]!];
}
