import { strToU8 } from 'fflate';
import { columnLetters } from '../workbook/cell-address';
import {
  MAX_TEXT_LENGTH,
  ROW_HEIGHT,
  TOTALS_LABEL,
  bodyRows,
  hasTotals,
  totalFormula,
} from '../workbook/output/sheet-style';
import type { ColumnFormat, OutputColumn, OutputSheet } from '../workbook/port';
import { DAYS_TO_1904 } from './date-system';
import { inlineString, xmlText } from './xml';

/** The index of each kind of cell in the workbook's styles. */
export interface CellStyles {
  readonly header: Readonly<Record<ColumnFormat, number>>;
  readonly body: Readonly<Record<ColumnFormat, number>>;
  readonly totals: Readonly<Record<ColumnFormat, number>>;
}

export interface RowOptions {
  readonly tableName: string;
  readonly styles: CellStyles;
  readonly headerHeight: number;
  /** True where the workbook's dates count from 1904. */
  readonly from1904: boolean;
}

const CHUNK = 1 << 20;

/**
 * The rows of a sheet as XML in pieces of about a megabyte, because 250,000 rows need more text than one
 * string can hold.
 */
export function* sheetRows(sheet: OutputSheet, options: RowOptions): Generator<Uint8Array> {
  const rows = bodyRows(sheet);
  const letters = sheet.columns.map((_column, c) => columnLetters(c));
  const height = ` ht="${String(ROW_HEIGHT)}" customHeight="1"`;
  let xml = headerRow(sheet, letters, options);
  for (let r = 0; r < rows; r += 1) {
    const number = String(r + 2);
    xml += `<row r="${number}"${height}>`;
    for (let c = 0; c < letters.length; c += 1) {
      const column = sheet.columns[c]!;
      const format = column.rowFormats?.[r] ?? column.format;
      xml += cellXml(letters[c]! + number, column.cells[r] ?? null, format, options);
    }
    xml += '</row>';
    if (xml.length > CHUNK) {
      yield strToU8(xml);
      xml = '';
    }
  }
  if (hasTotals(sheet)) xml += totalsRow(sheet, letters, rows + 2, options);
  yield strToU8(xml);
}

function headerRow(sheet: OutputSheet, letters: readonly string[], options: RowOptions): string {
  const height = String(options.headerHeight);
  const cells = sheet.columns.map(({ header, format }, c) =>
    textCell(`${letters[c]!}1`, header, options.styles.header[format]),
  );
  return `<row r="1" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

function totalsRow(
  sheet: OutputSheet,
  letters: readonly string[],
  row: number,
  { styles, tableName }: RowOptions,
): string {
  const cells = sheet.columns.map((column, c) => {
    const at = `${letters[c]!}${String(row)}`;
    const style = styles.totals[column.format];
    if (column.isTotalled) return sumCell(at, column, tableName, style);
    return c === 0 ? textCell(at, TOTALS_LABEL, style) : `<c r="${at}" s="${String(style)}"/>`;
  });
  return `<row r="${String(row)}">${cells.join('')}</row>`;
}

function sumCell(at: string, column: OutputColumn, tableName: string, style: number): string {
  const sum = column.cells.reduce<number>(
    (total, cell) => total + (typeof cell === 'number' && Number.isFinite(cell) ? cell : 0),
    0,
  );
  const formula = xmlText(totalFormula(tableName, column.header).slice(1));
  return `<c r="${at}" s="${String(style)}"><f>${formula}</f><v>${String(sum)}</v></c>`;
}

function cellXml(
  at: string,
  value: number | string | boolean | null,
  format: ColumnFormat,
  { styles, from1904 }: RowOptions,
): string {
  const style = styles.body[format];
  if (typeof value === 'number' && Number.isFinite(value)) {
    const isDate = format === 'date' || format === 'dateTime';
    const stored = from1904 && isDate ? value - DAYS_TO_1904 : value;
    return `<c r="${at}" s="${String(style)}"><v>${String(stored)}</v></c>`;
  }
  if (typeof value === 'string' && value !== '') return textCell(at, value, style);
  if (typeof value === 'boolean') {
    return `<c r="${at}" s="${String(style)}" t="b"><v>${value ? '1' : '0'}</v></c>`;
  }
  return `<c r="${at}" s="${String(style)}"/>`;
}

function textCell(at: string, text: string, style: number): string {
  const shown = text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH - 1)}…` : text;
  return `<c r="${at}" s="${String(style)}" t="inlineStr">${inlineString(shown)}</c>`;
}
