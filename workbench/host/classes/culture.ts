import { Ref } from '../protocol/class-table';
import type { ClassTable, ClientSession } from '../protocol/class-table';

/** The number and date formats of the user's locale. */
export const cultureInfo: ClassTable<'CultureInfo'> = {
  scalars: { Name: { get: (_target, session) => localeOf(session) } },
  navigation: {
    DatetimeFormat: (target) => new Ref('DatetimeFormatInfo', target),
    NumberFormat: (target) => new Ref('NumberFormatInfo', target),
  },
};

export const numberFormatInfo: ClassTable<'NumberFormatInfo'> = {
  scalars: {
    NumberDecimalSeparator: { get: (_target, session) => separator(session, 'decimal') },
    NumberGroupSeparator: { get: (_target, session) => separator(session, 'group') },
  },
};

export const datetimeFormatInfo: ClassTable<'DatetimeFormatInfo'> = {
  scalars: {
    DateSeparator: { get: (_target, session) => dateSeparator(session) },
    ShortDatePattern: { get: (_target, session) => shortDatePattern(session) },
    TimeSeparator: { get: () => ':' },
  },
};

const plainNumber = 1_234_567.5;
/** A date with one digit for day and month, to see whether the pattern adds leading zeros. */
const plainDay = new Date(2026, 2, 5);

/** The decimal or the thousands separator of the user's locale. */
export function separator(session: ClientSession, part: 'decimal' | 'group'): string {
  const parts = new Intl.NumberFormat(localeOf(session)).formatToParts(plainNumber);
  return parts.find(({ type }) => type === part)?.value ?? '';
}

function dateParts(session: ClientSession): Intl.DateTimeFormatPart[] {
  return new Intl.DateTimeFormat(localeOf(session)).formatToParts(plainDay);
}

function dateSeparator(session: ClientSession): string {
  return dateParts(session).find(({ type }) => type === 'literal')?.value ?? '/';
}

/** The date pattern, such as `M/d/yyyy` for American English. */
function shortDatePattern(session: ClientSession): string {
  const letters = { day: 'd', month: 'M', year: 'y' } as const;
  return dateParts(session)
    .map(({ type, value }) =>
      type in letters ? letters[type as keyof typeof letters].repeat(value.length) : value,
    )
    .join('');
}

function localeOf({ user }: ClientSession): string {
  return user.locale ?? 'en-US';
}
