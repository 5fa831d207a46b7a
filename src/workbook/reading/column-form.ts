/**
 * How the values of a column are written. It is judged once from all its cells and then applies to
 * each of them.
 */
export interface ColumnForm {
  /** Decimal sign of numbers stored as text; null if no cell settles it. */
  readonly decimalSign: '.' | ',' | null;
  /** Order of day and month in dates stored as text; null if no cell settles it. */
  readonly dateOrder: 'dayFirst' | 'monthFirst' | null;
  /** One unit of the column in the contract's unit: 7 for weeks, −1 for sales booked as negative. */
  readonly factor: number;
  /** The unit that the column states, in words; null if it states none. */
  readonly unit: string | null;
}

/** The form of a column in the contract's own unit, without text to interpret. */
export const PLAIN_FORM: ColumnForm = {
  decimalSign: null,
  dateOrder: null,
  factor: 1,
  unit: null,
};
