import { HEADER_HEIGHT } from '../workbook/output/sheet-style';
import type { OutputSheet } from '../workbook/port';
import { addCellStyles } from './cell-styles';
import { refreshFormulas } from './calculation-order';
import { completeStyles } from './complete-styles';
import { setContentType } from './content-types';
import { damagedFile } from './damaged-file';
import { done } from './excelize';
import type { Excelize, ExcelizeFile } from './excelize';
import { MAIN_PART, emptyPackage } from './empty-package';
import { addLinkedPart, dropLinkedPart, dropLinkedParts, linkedPart } from './linked-parts';
import { SPREADSHEET, SPREADSHEET_TYPE } from './namespaces';
import { PackageParts } from './package-parts';
import { isDescribing } from './readable-file';
import { relationshipsOf } from './relationships';
import { drawSheet } from './sheet-design';
import { mergeSheet } from './sheet-merge';
import type { CellStyles } from './sheet-rows';
import { STYLES_PART, addStyles } from './styles-part';
import { highestTableId, tablesOf } from './table-part';
import {
  addSheetEntry,
  countsFrom1904,
  repeatFirstRow,
  sheetEntries,
  workbookPath,
} from './workbook-part';
import type { SheetState } from './workbook-part';

/** An output sheet with its names in this workbook. */
export interface NamedSheet {
  readonly name: string;
  readonly tableName: string;
  readonly sheet: OutputSheet;
  readonly state: SheetState;
}

/**
 * The user's workbook with our sheets in it, as a file. Excelize draws our sheets in a workbook of their own
 * with the user's styles. From there they move into the user's package. No part of the user passes through
 * the library, except for the styles: every part but the list of sheets and the styles stays byte for byte.
 */
export function saveWorkbook(
  bytes: Uint8Array,
  sheets: readonly NamedSheet[],
  excelize: Excelize,
): Uint8Array {
  const parts = PackageParts.read(bytes, isDescribing);
  const workbook = workbookPath(parts)!;
  dropSignatures(parts);
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

/** A signature of the file is not valid for a copy with other content. That of its macros stays. */
export function dropSignatures(parts: PackageParts): void {
  for (const { kind, target } of relationshipsOf(parts, '')) {
    if (kind === 'origin') dropLinkedPart(parts, '', target);
  }
}

function draw(
  parts: PackageParts,
  workbook: string,
  sheets: readonly NamedSheet[],
  excelize: Excelize,
): { drawn: PackageParts; styles: CellStyles } {
  const file = openBlank(parts, workbook, excelize);
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

/** Throws a `HostFault` if Excelize cannot read the styles or the theme of a workbook. */
export function checkLooks(parts: PackageParts, workbook: string, excelize: Excelize): void {
  addCellStyles(openBlank(parts, workbook, excelize));
}

function openBlank(parts: PackageParts, workbook: string, excelize: Excelize): ExcelizeFile {
  const opened = excelize.OpenReader(blankWorkbook(parts, workbook).toBytes());
  if (opened.error) {
    throw damagedFile(`its styles or its theme cannot be read (${opened.error})`);
  }
  return opened;
}

/** A workbook of one blank sheet with the styles of another, for Excelize to draw in. */
function blankWorkbook(parts: PackageParts, workbook: string): PackageParts {
  const blank = emptyPackage();
  const styles = linkedPart(parts, workbook, 'styles');
  const theme = linkedPart(parts, workbook, 'theme');
  const path = 'xl/worksheets/sheet1.xml';
  blank.set(path, `<worksheet xmlns="${SPREADSHEET}"><sheetData/></worksheet>`);
  setContentType(blank, path, `${SPREADSHEET_TYPE}.worksheet+xml`);
  addSheetEntry(blank, MAIN_PART, { name: 'blank for excelize', path, state: 'visible' });
  addStyles(blank, MAIN_PART, completeStyles(styles === null ? '' : parts.text(styles)));
  if (theme !== null) {
    addLinkedPart(blank, MAIN_PART, {
      path: 'xl/theme/theme1.xml',
      kind: 'theme',
      contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
      content: parts.text(theme),
    });
  }
  return blank;
}

function takeStyles(parts: PackageParts, workbook: string, drawn: PackageParts): void {
  const styles = drawn.bytes(STYLES_PART)!;
  const existing = linkedPart(parts, workbook, 'styles');
  if (existing === null) addStyles(parts, workbook, styles);
  else parts.set(existing, styles);
}

function nextTableId(parts: PackageParts, workbook: string): number {
  const paths = sheetEntries(parts, workbook).flatMap(({ name, path }) =>
    tablesOf(parts, name, path).map((table) => table.path),
  );
  return highestTableId(parts, paths) + 1;
}
