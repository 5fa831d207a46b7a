import { calendarDay, FIRST_SERIAL, LAST_SERIAL } from '../forms/calendar-days';
import { isAmbiguousDate, parseDateText } from '../forms/date-text';
import { parseNumberText } from '../forms/number-text';
import type { DecimalSign } from '../forms/number-text';
import type { ColumnForm } from './column-form';
import type { ColumnKind } from './column-kinds';
import type { ColumnProfile } from './column-profile';

type DateOrder = NonNullable<ColumnForm['dateOrder']>;

/** What the cells of one column, or of several, settle about the form of texts. */
export interface FormEvidence {
  readonly decimalSigns: ReadonlySet<DecimalSign>;
  readonly dateOrders: ReadonlySet<DateOrder>;
  readonly isHalfSwapped: boolean;
}

/** Fewer dates or texts than this are too few to say that a column is half swapped. */
const MIN_SWAPPED = 3;
/** Share of the swapped dates whose day is a month of the texts. */
const MIN_MEETING = 0.8;
const LAST_MONTH = 12;

/** What the cells of a column settle. */
export function evidenceOf(profile: ColumnProfile, kind: ColumnKind): FormEvidence {
  const none = { decimalSigns: new Set<DecimalSign>(), dateOrders: new Set<DateOrder>() };
  if (kind === 'text' || profile.texts.size === 0) return { ...none, isHalfSwapped: false };
  return kind === 'date'
    ? { ...none, ...dateEvidence(profile) }
    : { ...none, decimalSigns: decimalSignsOf(profile), isHalfSwapped: false };
}

/** The one value of a set; null if it has none or several. */
export function settled<T>(values: ReadonlySet<T>): T | null {
  const [first] = values;
  return values.size === 1 ? first! : null;
}

function decimalSignsOf({ texts }: ColumnProfile): ReadonlySet<DecimalSign> {
  const signs = new Set<DecimalSign>();
  for (const text of texts.keys()) {
    const read = parseNumberText(text);
    if (read?.withComma === null) signs.add('.');
    if (read?.withPoint === null) signs.add(',');
  }
  return signs;
}

function dateEvidence({ texts, firstNumbers }: ColumnProfile) {
  const dateOrders = new Set<DateOrder>();
  const months = new Set<number>();
  let [late, early] = [0, 0];
  for (const text of texts.keys()) {
    const read = parseDateText(text);
    if (read === null || read.dayFirst === read.monthFirst) continue;
    if (isAmbiguousDate(read)) {
      early += 1;
      continue;
    }
    dateOrders.add(read.dayFirst === null ? 'monthFirst' : 'dayFirst');
    const { day, month } = calendarDay((read.dayFirst ?? read.monthFirst)!);
    if (day > LAST_MONTH) late += 1;
    else early += 1;
    months.add(month);
  }
  const isOneSided = early === 0 && late >= MIN_SWAPPED && dateOrders.size === 1;
  return { dateOrders, isHalfSwapped: isOneSided && areSwapped(firstNumbers, months) };
}

/** Whether dates without a day after the 12th have days that are months of the texts. */
function areSwapped(numbers: ReadonlySet<number>, months: ReadonlySet<number>): boolean {
  const days = [...numbers]
    .filter((serial) => serial >= FIRST_SERIAL && serial <= LAST_SERIAL)
    .map(calendarDay);
  if (days.some(({ day }) => day > LAST_MONTH)) return false;
  const meeting = days.filter(({ day }) => months.has(day)).length;
  return (
    new Set(days.map(({ month }) => month)).size >= MIN_SWAPPED &&
    meeting >= MIN_MEETING * days.length
  );
}
