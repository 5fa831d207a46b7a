import { strToU8 } from 'fflate';
import { columnLetters } from '../workbook/cell-address';
import { bodyRows, hasTotals } from '../workbook/output/sheet-style';
import type { OutputSheet } from '../workbook/port';
import { contentTypeOf, setContentType } from './content-types';
import type { PackageParts } from './package-parts';
import { relationshipsOf, relationshipsPath } from './relationships';
import { sheetRows } from './sheet-rows';
import type { RowOptions } from './sheet-rows';
import { finishTable } from './table-part';
import { xmlText } from './xml';

/** The path of a part that a sheet links to, by the kind of the link. */
const HOMES: Readonly<Record<string, string>> = {
  table: 'xl/tables/table',
  drawing: 'xl/drawings/drawing',
  chart: 'xl/charts/chart',
};

/** A sheet drawn in a package of its own, and its destination. */
export interface DrawnSheet {
  readonly sheet: OutputSheet;
  readonly from: PackageParts;
  readonly fromPath: string;
  readonly toPath: string;
  readonly tableId: number;
  readonly rows: RowOptions;
}

/**
 * Moves a drawn sheet with its table, drawing and charts to free paths of the user's package, and adds its
 * rows.
 */
export function mergeSheet(into: PackageParts, drawn: DrawnSheet): void {
  const { from, fromPath, toPath, sheet } = drawn;
  adoptLinks(into, drawn, fromPath, toPath);
  const [head = '', tail = ''] = from
    .text(fromPath)
    .split(/<sheetData>.*<\/sheetData>|<sheetData\/>/s);
  const dimension = `ref="A1:${lastCell(sheet)}"`;
  const start = strToU8(`${head.replace(/(?<=<dimension )ref="[^"]*"/, dimension)}<sheetData>`);
  const end = strToU8(`</sheetData>${tail}`);
  into.set(toPath, function* content() {
    yield start;
    yield* sheetRows(sheet, drawn.rows);
    yield end;
  });
  const type = contentTypeOf(from, fromPath);
  if (type) setContentType(into, toPath, type);
}

function adoptLinks(into: PackageParts, drawn: DrawnSheet, fromPath: string, toPath: string): void {
  const links = relationshipsOf(drawn.from, fromPath);
  if (links.length === 0) return;
  let text = drawn.from.text(relationshipsPath(fromPath));
  for (const { id, kind, target } of links) {
    const home = HOMES[kind];
    if (home === undefined) throw new Error(`A drawn sheet has a link of the kind ${kind}`);
    const path = into.freePath(home, 'xml');
    const content = drawn.from.text(target);
    into.set(path, kind === 'table' ? finishTable(content, drawn.tableId, drawn.sheet) : content);
    const type = contentTypeOf(drawn.from, target);
    if (type) setContentType(into, path, type);
    adoptLinks(into, drawn, target, path);
    text = text.replace(
      new RegExp(`(<Relationship [^>]*Id="${id}"[^>]*Target=")[^"]*"`),
      `$1/${xmlText(path)}"`,
    );
  }
  into.set(relationshipsPath(toPath), text);
}

function lastCell(sheet: OutputSheet): string {
  const rows = bodyRows(sheet) + (hasTotals(sheet) ? 2 : 1);
  return columnLetters(sheet.columns.length - 1) + String(rows);
}
