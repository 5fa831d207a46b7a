import { serialOf } from './calendar-days';
import { monthOf } from './month-names';
import { fullYear, namedPeriod } from './period-text';
import type { FiscalStart } from './period-text';
import { visibleText } from './visible-text';

/** A text as a day under each order; null where that is no day. The same day twice: no doubt. */
export interface DateText {
  readonly dayFirst: number | null;
  readonly monthFirst: number | null;
}

/**
 * Reads a text as a day: 2026-03-01 · 20260301 · 01/03/2026 · 1.3.26 · 1 March 2026 · Mar 1, 2026 · 15. März
 * 2026, with or without a weekday and a time. A period (2026-W09, Q1 2026, März 2026) is its first day.
 * Null for any other text.
 */
export function parseDateText(
  text: string,
  fiscalStart: FiscalStart | null = null,
): DateText | null {
  const plain = withoutTime(visibleText(text));
  const day = isoDay(plain) ?? namedDay(plain) ?? namedPeriod(plain, fiscalStart)?.day ?? null;
  if (day !== null) return { dayFirst: day, monthFirst: day };
  return slashedDay(plain);
}

/** Whether a text is another day if the month comes first. */
export function isAmbiguousDate({ dayFirst, monthFirst }: DateText): boolean {
  return dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst;
}

function withoutTime(text: string): string {
  return text
    .replace(
      /(?:T|,? )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?:Z| ?[+-]\d{2}:?\d{2})?$/i,
      '',
    )
    .replace(/^\p{L}{2,12}\.?, ?(?=\d)/u, '')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\.? (?=\d)/i, '');
}

function isoDay(text: string): number | null {
  const [, year, month, day] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ??
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\.?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  return year === undefined ? null : serialOf(Number(year), Number(month), Number(day));
}

/** A day with the name of its month. */
function namedDay(text: string): number | null {
  const parts = text
    .replace(/(\d)(?:st|nd|rd|th|er|º|°)\b/gi, '$1')
    .split(/(?: de | of | del |[ ./,'-])+/i)
    .filter(Boolean);
  if (parts.length !== 3) return null;
  const at = parts.findIndex((part) => !/\d/.test(part));
  const month = at < 0 ? null : monthOf(parts[at]!);
  const [first, second] = parts.filter((_part, k) => k !== at);
  if (month === null || !/^\d{1,4}$/.test(first!) || !/^\d{1,4}$/.test(second!)) return null;
  const [day, year] = first!.length === 4 ? [second!, first!] : [first!, second!];
  return /^(\d{4}|\d{2})$/.test(year) ? serialOf(fullYear(year), month, Number(day)) : null;
}

/** Where dots stand between the numbers, the day is first: no country writes the month first with dots. */
function slashedDay(text: string): DateText | null {
  const parts = /^(\d{1,2})([/.-]| )(\d{1,2})\2(\d{4}|\d{2})\.?$/.exec(text);
  if (!parts) return null;
  const [, first, sign, second, digits] = parts as unknown as string[];
  const year = fullYear(digits!);
  const dayFirst = serialOf(year, Number(second), Number(first));
  const monthFirst = sign === '.' ? null : serialOf(year, Number(first), Number(second));
  return dayFirst === null && monthFirst === null ? null : { dayFirst, monthFirst };
}
