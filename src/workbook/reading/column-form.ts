import type { DecimalSign } from '../forms/number-text';
import type { FiscalStart } from '../forms/period-text';

/**
 * How the values of a column are written. It is judged once from all its cells and then applies to
 * each of them.
 */
export interface ColumnForm {
  /** Decimal sign of numbers stored as text; null if no cell settles it. */
  readonly decimalSign: DecimalSign | null;
  /** The usual sign in the workbook's language. It settles only groups of three digits. */
  readonly usualSign: DecimalSign | null;
  /** Order of day and month in dates stored as text; null if no cell settles it. */
  readonly dateOrder: 'dayFirst' | 'monthFirst' | null;
  /**
   * True if another program took days for months: the days up to the 12th became dates with day and
   * month swapped, the later ones stayed text.
   */
  readonly isHalfSwapped: boolean;
  /** The month in which fiscal years begin; null if the settings do not say. */
  readonly fiscalStart: FiscalStart | null;
  /** One unit of the column in the contract's unit: 7 for weeks, −1 for sales booked as negative. */
  readonly factor: number;
  /** The unit that the column states, in words; null if it states none. */
  readonly unit: string | null;
  /** True if the column counts cases: the product's pack size says how many units they hold. */
  readonly isInCases: boolean;
}

/** The form of a column in the contract's own unit, without text to interpret. */
export const PLAIN_FORM: ColumnForm = {
  decimalSign: null,
  usualSign: '.',
  dateOrder: null,
  isHalfSwapped: false,
  fiscalStart: null,
  factor: 1,
  unit: null,
  isInCases: false,
};
