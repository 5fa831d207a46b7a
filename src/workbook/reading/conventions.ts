import type { DecimalSign } from '../forms/number-text';
import { monthOf } from '../forms/month-names';
import { normaliseName } from '../headers';
import type { Cell } from '../port';
import { settingKey } from '../setting-names';
import type { ColumnForm } from './column-form';
import { settled } from './form-evidence';
import type { FormEvidence } from './form-evidence';

/** How texts are written in a workbook, for columns whose own cells do not settle it. */
export type Conventions = Pick<
  ColumnForm,
  'decimalSign' | 'usualSign' | 'dateOrder' | 'fiscalStart'
>;

/** Settings that say how texts are written; null for those that are not given. */
export type StatedConventions = Pick<ColumnForm, 'decimalSign' | 'dateOrder' | 'fiscalStart'>;

/** Names of the settings that say how texts are written. */
const CONVENTION_SETTINGS = ['Decimal sign', 'Date order', 'Fiscal year start'] as const;

const DECIMAL_SIGNS: ReadonlyMap<string, DecimalSign> = new Map([
  ...(['.', 'point', 'dot', 'fullstop'] as const).map((word) => [word, '.'] as const),
  ...([',', 'comma', 'komma'] as const).map((word) => [word, ','] as const),
]);

const DATE_ORDERS: ReadonlyMap<string, NonNullable<ColumnForm['dateOrder']>> = new Map([
  ...['dayfirst', 'daymonth', 'daymonthyear', 'dmy', 'ddmm', 'ddmmyyyy', 'ddmmyy'].map(
    (word) => [word, 'dayFirst'] as const,
  ),
  ...['monthfirst', 'monthday', 'monthdayyear', 'mdy', 'mmdd', 'mmddyyyy', 'mmddyy'].map(
    (word) => [word, 'monthFirst'] as const,
  ),
]);

/** The sign that a cell of the setting Decimal sign gives; null if it gives none. */
export function decimalSignOf(cell: Cell): DecimalSign | null {
  const text = String(cell).trim();
  return DECIMAL_SIGNS.get(text) ?? DECIMAL_SIGNS.get(normaliseName(text)) ?? null;
}

/** The order that a cell of the setting Date order gives; null if it gives none. */
export function dateOrderOf(cell: Cell): ColumnForm['dateOrder'] {
  return DATE_ORDERS.get(normaliseName(String(cell))) ?? null;
}

/** The month that a cell of the setting Fiscal year start gives; null if it gives none. */
export function fiscalStartOf(cell: Cell): number | null {
  const month = typeof cell === 'number' ? cell : Number(String(cell).trim() || NaN);
  if (Number.isInteger(month) && month >= 1 && month <= 12) return month;
  return typeof cell === 'string' ? monthOf(cell.replace(/[\d. ]/g, '')) : null;
}

/** A row of Settings. */
export type SettingRow = readonly [name: Cell, value: Cell];

/** Reads the conventions from the rows of Settings. */
export function statedConventions(rows: readonly SettingRow[]): StatedConventions {
  const given = new Map(
    rows.map(([name, value]) => [settingKey(String(name)), value] as const).reverse(),
  );
  const [decimal, order, fiscal] = CONVENTION_SETTINGS.map(
    (name) => given.get(normaliseName(name)) ?? null,
  );
  return {
    decimalSign: decimalSignOf(decimal ?? null),
    dateOrder: dateOrderOf(order ?? null),
    fiscalStart: fiscalStartOf(fiscal ?? null),
  };
}

/** What the settings state; else what all columns with evidence agree on. */
export function conventionsOf(
  stated: StatedConventions,
  columns: readonly FormEvidence[],
  usualSign: DecimalSign | null,
): Conventions {
  const signs = columns.map(({ decimalSigns }) => settled(decimalSigns));
  const orders = columns.map(({ dateOrders }) => settled(dateOrders));
  return {
    decimalSign: stated.decimalSign ?? settled(given(signs)),
    usualSign,
    dateOrder: stated.dateOrder ?? settled(given(orders)),
    fiscalStart: stated.fiscalStart,
  };
}

function given<T>(values: readonly (T | null)[]): ReadonlySet<T> {
  return new Set(values.filter((value): value is T & {} => value !== null));
}
