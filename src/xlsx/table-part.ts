import { utils } from '@e965/xlsx';
import { TOTALS_LABEL, hasTotals } from '../workbook/output/sheet-style';
import type { Area, OutputSheet } from '../workbook/port';
import type { PackageParts } from './package-parts';
import { relationshipsOf } from './relationships';
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
  const { attributes } = parseXml(parts.text(path));
  const totalsRows = Number(attributes['totalsRowCount'] ?? 0);
  const whole = areaOf(sheet, attributes['ref'] ?? 'A1');
  return {
    path,
    name: attributes['displayName'] ?? attributes['name'] ?? '',
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

/** The area that a reference such as `B2:D9` names. */
export function areaOf(sheet: string, reference: string): Area {
  const { s: first, e: last } = utils.decode_range(reference);
  return {
    sheet,
    row: first.r,
    column: first.c,
    rows: last.r - first.r + 1,
    columns: last.c - first.c + 1,
  };
}
