/** The pane is in English, so its numbers are, too. */
const locale = 'en-GB';
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const share = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 });
const tenths = new Intl.NumberFormat(locale, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const compact = new Intl.NumberFormat(locale, {
  notation: 'compact',
  maximumSignificantDigits: 2,
});
const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });

/** Money in the workbook's currency: without cents from 100 on. */
export function money(amount: number): string {
  const isRound = Math.abs(amount) >= 99.995 || amount === 0;
  return (isRound ? whole : cents).format(amount === 0 ? 0 : amount);
}

/** Money in two digits, for a cell of a picture: `12k`, `-3.4k`, `0`. */
export function compactMoney(amount: number): string {
  return Math.abs(amount) < 0.5 ? '0' : compact.format(Math.round(amount)).toLowerCase();
}

/** A number with its noun: `1 line`, `1,482 positions`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${whole.format(number)} ${number === 1 ? one : many}`;
}

/** A number without its noun. */
export function plain(number: number): string {
  return whole.format(number);
}

/** A fraction as a percentage with two significant digits. */
export function percent(fraction: number): string {
  return share.format(fraction);
}

/** A fraction as a percentage with one decimal. */
export function percentPoints(fraction: number): string {
  return tenths.format(fraction);
}

/** An Excel date serial as `22 Nov 2026`. */
export function day(serial: number): string {
  return date.format((serial - serialOf1970) * millisecondsADay);
}

/** Today in the user's time zone, as an Excel date serial. */
export function todayAsSerial(now: Date): number {
  const midnight = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return midnight / millisecondsADay + serialOf1970;
}

/** Words joined as in a sentence: `a, b and c`. */
export function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** A sentence with its full stop; an empty text stays empty. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

const serialOf1970 = 25_569;
const millisecondsADay = 86_400_000;
