import type { ColumnFormat, OutputSheet, Tone } from '../port';

/** The style of output sheets, shared by all adapters. Colours are RRGGBB. */

/** Excel's number format for each column format; `@` keeps typed input as text. */
export const NUMBER_FORMATS: Readonly<Record<ColumnFormat, string>> = {
  text: '@',
  units: '#,##0',
  decimal: '#,##0.00',
  money: '#,##0.00',
  percent: '0.0%',
  days: '#,##0.0',
  date: 'yyyy\\-mm\\-dd',
  dateTime: 'yyyy\\-mm\\-dd\\ hh:mm',
};

export interface ToneColours {
  readonly text: string;
  readonly fill: string;
}

/** Dark text on a pale fill. */
export const TONES: Readonly<Record<Tone, ToneColours>> = {
  good: { text: '0E5A1D', fill: 'DDF3E0' },
  warning: { text: '7A4B00', fill: 'FFEFC7' },
  bad: { text: '8E1320', fill: 'FBDDE0' },
  neutral: { text: '3B3A39', fill: 'EDEBE9' },
};

export const TABLE_STYLE = 'TableStyleLight1';
export const HEADER_FILL = '1F4E79';
export const HEADER_TEXT = 'FFFFFF';
export const TAB_COLOUR = '1F4E79';
/** Height in points of a header row of two lines. */
export const HEADER_HEIGHT = 33;
/** Height in points of every other row. */
export const ROW_HEIGHT = 15;
/** The bad end of a colour scale; the other end is white. */
export const BAD_FILL = 'F5B8B0';
/** The excess end of a balance; its shortage end is `BAD_FILL`. */
export const EXCESS_FILL = '9CCFCB';
/** The share at which a balance has its full colour, on either side of 0. */
export const FULL_BALANCE = 0.5;
/** Text in the first cell of a totals row. */
export const TOTALS_LABEL = 'Total';
/** Prefix of our charts' names; other charts belong to the user. */
export const CHART_NAME = 'Evenstock chart';
/** Maximum number of characters in an Excel cell. */
export const MAX_TEXT_LENGTH = 32_767;
/** Maximum number of rows of an Excel sheet. */
export const MAX_ROWS = 1_048_576;

/** Rows of a table's body: at least one, possibly blank. */
export function bodyRows(sheet: OutputSheet): number {
  return sheet.columns.reduce((rows, column) => Math.max(rows, column.cells.length), 1);
}

/** True if a column is totalled, so the table has a totals row. */
export function hasTotals(sheet: OutputSheet): boolean {
  return sheet.columns.some((column) => column.isTotalled === true);
}

/** The formula of a totals cell: the sum over the rows that pass the filter. */
export function totalFormula(tableName: string, header: string): string {
  return `=SUBTOTAL(109,${tableName}[${header.replace(/['#[\]@]/g, "'$&")}])`;
}
