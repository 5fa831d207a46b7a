import type { ColumnFormat, OutputSheet, Tone } from '../port';

/** How the sheets that we write look, whichever adapter writes them. Colours are RRGGBB. */

/** How each format shows a number; `@` shows and keeps whatever is typed as text. */
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

/** Dark text on a pale ground. */
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
/** Where a colour scale says "bad"; its other end is white. */
export const BAD_FILL = 'F5B8B0';
/** What the first cell of a totals row says. */
export const TOTALS_LABEL = 'Total';
/** Charts that we drew are told from a person's by how their names begin. */
export const CHART_NAME = 'Evenstock chart';
/** Characters that Excel takes in one cell. */
export const MAX_TEXT_LENGTH = 32_767;
/** Rows of a sheet in Excel. */
export const MAX_ROWS = 1_048_576;

/** Rows of a table's body; a table has at least one, though it be blank. */
export function bodyRows(sheet: OutputSheet): number {
  return sheet.columns.reduce((rows, column) => Math.max(rows, column.cells.length), 1);
}

/** True where some column is summed, so that the table ends in a totals row. */
export function hasTotals(sheet: OutputSheet): boolean {
  return sheet.columns.some((column) => column.isTotalled === true);
}

/** The sum of a table's column over the rows that a filter shows, as a totals row holds it. */
export function totalFormula(tableName: string, header: string): string {
  return `=SUBTOTAL(109,${tableName}[${header.replace(/['#[\]@]/g, "'$&")}])`;
}
