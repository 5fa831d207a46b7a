import { yieldToEventLoop } from '../../src/workbook/yield-to-event-loop';
import { refreshFormulas } from '../../src/xlsx/calculation-order';
import { MAIN_PART, emptyPackage } from '../../src/xlsx/empty-package';
import { linkedPart } from '../../src/xlsx/linked-parts';
import { PackageParts } from '../../src/xlsx/package-parts';
import { addStyles } from '../../src/xlsx/styles-part';
import { countsFrom1904, workbookPath } from '../../src/xlsx/workbook-part';
import type { SheetModel } from '../host/model/sheet-model';
import type { WorkbookModel } from '../host/model/workbook-model';
import { partOf } from './format/origins';
import { loadWorkbook } from './load-workbook';
import { openPackage } from './reading/opened-package';
import { PLAIN_STYLES } from './writing/plain-styles';
import { commentsKey } from './writing/write-comments';
import { StyleBook } from './writing/style-book';
import { writeProperties } from './writing/write-properties';
import { writeSheet } from './writing/write-sheet';
import type { WriteContext } from './writing/write-context';
import { addSheetPart, writeWorkbookPart } from './writing/write-workbook-part';

/**
 * A workbook as an .xlsx file. It starts from the file that was opened and reads it again to see what has
 * changed. Unchanged parts, and content that the model does not know, come out byte for byte. A workbook
 * that nobody touched gives the bytes that it was read from.
 *
 * Excelize does not write these parts: it would rewrite every sheet that it touches, and it lacks threads of
 * comments, criteria of filters and more (workbench/test/files/excelize-limits.test.ts).
 *
 * @param original the bytes that `loadWorkbook` read the workbook from; null for one that has never been a file
 */
export async function saveWorkbook(
  workbook: WorkbookModel,
  original: Uint8Array | null,
): Promise<Uint8Array> {
  const bytes = original ?? newPackage().toBytes();
  const before = await loadWorkbook(bytes);
  const parts = PackageParts.read(bytes);
  const opened = new Map(parts.paths().map((path) => [path, parts.bytes(path)]));
  const main = workbookPath(parts) ?? '';
  const stylesPath = linkedPart(parts, main, 'styles');
  const stylesPart = stylesPath === null ? PLAIN_STYLES : parts.text(stylesPath);
  const styles = new StyleBook(stylesPart, openPackage(bytes).styles);
  const writing: WriteContext = {
    parts,
    main,
    styles,
    from1904: countsFrom1904(parts, main),
    hasNewComments: allComments(workbook) !== allComments(before),
  };
  const places = new Map<SheetModel, string>();
  let hasNewCells = false;
  for (const sheet of workbook.sheets) {
    await yieldToEventLoop();
    const was = before.sheets.find((each) => partOf(each) === partOf(sheet)) ?? null;
    const path = (was && partOf(was)) ?? addSheetPart(writing);
    places.set(sheet, path);
    hasNewCells = writeSheet(path, sheet, was, writing) || hasNewCells;
  }
  writeWorkbookPart(workbook, before, places, writing);
  writeProperties(workbook, before, parts);
  const changedStyles = styles.changedPart();
  if (changedStyles !== null && stylesPath !== null) parts.set(stylesPath, changedStyles);
  else if (changedStyles !== null) addStyles(parts, main, changedStyles);
  if (hasNewCells) refreshFormulas(parts, main);
  const paths = parts.paths();
  const isUntouched =
    paths.length === opened.size && paths.every((path) => parts.bytes(path) === opened.get(path));
  return original !== null && isUntouched ? original : parts.toBytes();
}

function newPackage(): PackageParts {
  const parts = emptyPackage();
  addStyles(parts, MAIN_PART, PLAIN_STYLES);
  return parts;
}

function allComments({ sheets }: WorkbookModel): string {
  return sheets
    .map((sheet) => [partOf(sheet), commentsKey(sheet)].join())
    .sort()
    .join('\n');
}
