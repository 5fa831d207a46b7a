import { HEADER_HEIGHT } from '../workbook/output/sheet-look';
import type { OutputSheet } from '../workbook/port';
import { addCellStyles } from './cell-styles';
import { refreshFormulas } from './calculation-order';
import { setContentType } from './content-types';
import { done } from './excelize';
import type { Excelize } from './excelize';
import { PackageParts } from './package-parts';
import { addRelationship, relationshipsOf } from './relationships';
import { drawSheet } from './sheet-design';
import { dropLinkedParts, mergeSheet } from './sheet-merge';
import type { CellStyles } from './sheet-rows';
import { highestTableId, tablesOf } from './table-part';
import {
  addSheetEntry,
  countsFrom1904,
  repeatFirstRow,
  sheetEntries,
  workbookPath,
} from './workbook-part';
import type { SheetState } from './workbook-part';

/** An output sheet with the names that it got in this workbook. */
export interface NamedSheet {
  readonly name: string;
  readonly tableName: string;
  readonly sheet: OutputSheet;
  readonly state: SheetState;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The user's workbook with our sheets in it, as a file. Excelize draws our sheets in a workbook of
 * their own that has the user's styles; from there they move into the user's package. So nothing of
 * the user's passes through a library: every part but the list of sheets and the styles stays byte
 * for byte.
 */
export function saveWorkbook(
  bytes: Uint8Array,
  sheets: readonly NamedSheet[],
  excelize: Excelize,
): Uint8Array {
  const parts = PackageParts.read(bytes);
  const workbook = workbookPath(parts)!;
  const from1904 = countsFrom1904(parts, workbook);
  const { drawn, styles } = draw(parts, workbook, sheets, excelize);
  const drawnPaths = new Map(sheetEntries(drawn, MAIN_PART).map(({ name, path }) => [name, path]));

  const entries = sheetEntries(parts, workbook);
  for (const named of sheets) {
    const existing = entries.find(({ name }) => name.toLowerCase() === named.name.toLowerCase());
    const toPath = existing?.path ?? parts.freePath('xl/worksheets/sheet', 'xml');
    if (existing) dropLinkedParts(parts, toPath);
    else addSheetEntry(parts, workbook, { ...named, path: toPath });
    mergeSheet(parts, {
      sheet: named.sheet,
      from: drawn,
      fromPath: drawnPaths.get(named.name)!,
      toPath,
      tableId: nextTableId(parts, workbook),
      rows: { tableName: named.tableName, styles, headerHeight: HEADER_HEIGHT, from1904 },
    });
    repeatFirstRow(parts, workbook, named.name);
    if (existing) refreshFormulas(parts, workbook);
  }
  takeStyles(parts, workbook, drawn);
  return parts.toBytes();
}

const MAIN_PART = 'xl/workbook.xml';
const STYLES_PART = 'xl/styles.xml';

function draw(
  parts: PackageParts,
  workbook: string,
  sheets: readonly NamedSheet[],
  excelize: Excelize,
): { drawn: PackageParts; styles: CellStyles } {
  const file = done(excelize.OpenReader(emptyWorkbook(parts, workbook).toBytes()));
  const styles = addCellStyles(file);
  for (const { name, tableName, sheet } of sheets) {
    drawSheet(excelize, file, name, tableName, sheet, (wanted) => {
      const place = sheets.find((candidate) => candidate.sheet.name === wanted);
      return place ? { name: place.name, columns: place.sheet.columns } : null;
    });
  }
  const { buffer } = done(file.WriteToBuffer());
  return { drawn: PackageParts.read(buffer as unknown as Uint8Array), styles };
}

/** A workbook of one blank sheet with the styles of another, for Excelize to draw in. */
function emptyWorkbook(parts: PackageParts, workbook: string): PackageParts {
  const styles = partOfKind(parts, workbook, 'styles');
  const theme = partOfKind(parts, workbook, 'theme');
  const empty = PackageParts.of({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    [MAIN_PART]: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
  });
  addRelationship(empty, '', 'officeDocument', MAIN_PART);
  setContentType(empty, MAIN_PART, `${SHEET_TYPE}.sheet.main+xml`);
  addSheetEntry(empty, MAIN_PART, {
    name: 'blank for excelize',
    path: 'xl/worksheets/sheet1.xml',
    state: 'visible',
  });
  setContentType(empty, 'xl/worksheets/sheet1.xml', `${SHEET_TYPE}.worksheet+xml`);
  if (styles) {
    empty.set(STYLES_PART, parts.bytes(styles)!);
    addRelationship(empty, MAIN_PART, 'styles', STYLES_PART);
    setContentType(empty, STYLES_PART, `${SHEET_TYPE}.styles+xml`);
  }
  if (theme) {
    empty.set('xl/theme/theme1.xml', parts.bytes(theme)!);
    addRelationship(empty, MAIN_PART, 'theme', 'xl/theme/theme1.xml');
    setContentType(
      empty,
      'xl/theme/theme1.xml',
      'application/vnd.openxmlformats-officedocument.theme+xml',
    );
  }
  return empty;
}

function takeStyles(parts: PackageParts, workbook: string, drawn: PackageParts): void {
  const existing = partOfKind(parts, workbook, 'styles');
  parts.set(existing ?? STYLES_PART, drawn.bytes(STYLES_PART)!);
  if (existing) return;
  addRelationship(parts, workbook, 'styles', STYLES_PART);
  setContentType(parts, STYLES_PART, `${SHEET_TYPE}.styles+xml`);
}

function nextTableId(parts: PackageParts, workbook: string): number {
  const paths = sheetEntries(parts, workbook).flatMap(({ name, path }) =>
    tablesOf(parts, name, path).map((table) => table.path),
  );
  return highestTableId(parts, paths) + 1;
}

function partOfKind(parts: PackageParts, workbook: string, kind: string): string | null {
  return relationshipsOf(parts, workbook).find((link) => link.kind === kind)?.target ?? null;
}
