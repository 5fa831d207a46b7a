/** 1970-01-01 as an Excel date serial. */
const EPOCH = 25_569;
/** Days in 400 years, after which the calendar repeats. */
const DAYS_AN_ERA = 146_097;

/**
 * The same day a number of months later, or earlier if below 0. Where that month has no such day, its
 * last day. Days are Excel date serials from 1900-03-01 on.
 *
 * Source: H. Hinnant, "chrono-compatible low-level date algorithms", 2013, with years that begin in
 * March, whose last day is the leap day.
 */
export function addMonths(day: number, months: number): number {
  const { year, month, dayOfMonth } = civilDate(day);
  const count = 12 * year + month + months;
  const first = firstOfMonth(count);
  return first + Math.min(dayOfMonth, firstOfMonth(count + 1) - first) - 1;
}

/** Year, month (0 is January) and day of the month. */
function civilDate(serial: number) {
  const days = serial - EPOCH + 719_468;
  const era = Math.floor(days / DAYS_AN_ERA);
  const dayOfEra = days - era * DAYS_AN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = (fromMarch + 2) % 12;
  return {
    year: yearOfEra + 400 * era + (month < 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The first of a month, counted from January of the year 0, as an Excel date serial. */
function firstOfMonth(count: number): number {
  const fromMarch = (((count - 2) % 12) + 12) % 12;
  const year = Math.floor((count - 2) / 12);
  const era = Math.floor(year / 400);
  const yearOfEra = year - 400 * era;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5);
  const dayOfEra =
    365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_AN_ERA + dayOfEra - 719_468 + EPOCH;
}
