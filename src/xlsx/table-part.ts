import { TOTALS_LABEL, hasTotals } from '../workbook/output/sheet-style';
import type { Area, OutputSheet } from '../workbook/port';
import { damagedFile } from './damaged-file';
import type { PackageParts } from './package-parts';
import { relationshipsOf } from './relationships';
import { SHEET_COLUMNS, SHEET_ROWS } from './sheet-part';
import { parseXml } from './xml';

/** An Excel table as the file describes it. */
export interface TablePart {
  readonly path: string;
  /** The name that formulas use. */
  readonly name: string;
  readonly id: number;
  /** Header row and body. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly totalsRows: number;
}

/** The tables on a sheet. */
export function tablesOf(parts: PackageParts, sheet: string, sheetPath: string): TablePart[] {
  return relationshipsOf(parts, sheetPath)
    .filter(({ kind }) => kind === 'table')
    .map(({ target }) => readTable(parts, sheet, target));
}

/** The highest id of these table parts; 0 if there are none. Each id must be unique in a workbook. */
export function highestTableId(parts: PackageParts, paths: readonly string[]): number {
  const ids = paths.map((path) => Number(parseXml(parts.text(path)).attributes['id'] ?? 0));
  return ids.reduce((highest, id) => Math.max(highest, id), 0);
}

function readTable(parts: PackageParts, sheet: string, path: string): TablePart {
  if (!parts.has(path)) throw damagedFile(`its part ${path} is missing`);
  const { attributes } = parseXml(parts.text(path));
  const totalsRows = Number(attributes['totalsRowCount'] ?? 0);
  const name = attributes['displayName'] ?? attributes['name'] ?? '';
  const reference = attributes['ref'] ?? '';
  const whole = areaOf(sheet, reference);
  if (!whole || whole.rows <= totalsRows) {
    throw damagedFile(
      `the table ${name} on the sheet ${sheet} is at "${reference}", which is no range`,
    );
  }
  return {
    path,
    name,
    id: Number(attributes['id']),
    area: { ...whole, rows: whole.rows - totalsRows },
    hasHeaders: attributes['headerRowCount'] !== '0',
    totalsRows,
  };
}

/** A new table's part with its id in this workbook. It has a totals row if a column is summed. */
export function finishTable(text: string, id: number, sheet: OutputSheet): string {
  const numbered = text.replace(/(?<=<table [^>]*\bid=")\d+/, String(id));
  if (!hasTotals(sheet)) return numbered;
  let column = 0;
  return numbered
    .replace(
      /(<table [^>]*ref="[A-Z]+\d+:[A-Z]+)(\d+)"/,
      (_tag, start: string, row: string) =>
        `${start}${String(Number(row) + 1)}" totalsRowCount="1"`,
    )
    .replace(/<tableColumn (?=id=)/g, (tag) => {
      const { isTotalled } = sheet.columns[column]!;
      const isFirst = column === 0;
      column += 1;
      if (isTotalled) return `${tag}totalsRowFunction="sum" `;
      return isFirst ? `${tag}totalsRowLabel="${TOTALS_LABEL}" ` : tag;
    });
}

/** The area that a reference such as `B2:D9` names; null if it is no range on a sheet. */
export function areaOf(sheet: string, reference: string): Area | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference);
  if (!found) return null;
  const [, left = '', top = '', right = left, bottom = top] = found;
  const [column, row] = [columnIndex(left), Number(top) - 1];
  const [columns, rows] = [columnIndex(right) - column + 1, Number(bottom) - row];
  const isOnSheet = column + columns <= SHEET_COLUMNS && row + rows <= SHEET_ROWS;
  return row >= 0 && rows > 0 && columns > 0 && isOnSheet
    ? { sheet, row, column, rows, columns }
    : null;
}

function columnIndex(letters: string): number {
  const digits = [...letters.toUpperCase()].map((letter) => letter.charCodeAt(0) - 64);
  return digits.reduce((sum, digit) => 26 * sum + digit, 0) - 1;
}
