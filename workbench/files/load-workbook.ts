import { yieldToEventLoop } from '../../src/workbook/yield-to-event-loop';
import { linkedPart } from '../../src/xlsx/linked-parts';
import { readWorkbookParts } from '../../src/xlsx/readable-file';
import { countsFrom1904, sheetEntries } from '../../src/xlsx/workbook-part';
import { HostFault } from '../../src/workbook/port';
import type { SheetModel } from '../host/model/sheet-model';
import { WorkbookModel } from '../host/model/workbook-model';
import { partOf, rememberFormat, rememberPart } from './format/origins';
import { openPackage } from './reading/opened-package';
import type { OpenedPackage } from './reading/opened-package';
import { PartOutline } from './reading/part-outline';
import { readCells } from './reading/read-cells';
import type { CellContext } from './reading/read-cells';
import { readCharts } from './reading/read-charts';
import { readComments, readPersons } from './reading/read-comments';
import { readConditionalFormats } from './reading/read-conditional-formats';
import { readLayout } from './reading/read-layout';
import { readProperties } from './reading/read-properties';
import { readTables } from './reading/read-tables';
import { readValidations } from './reading/read-validations';
import { readWorkbookPart } from './reading/read-workbook-part';
import { sharedStrings } from './reading/shared-strings';
import { storedRows } from './reading/stored-rows';

/**
 * Reads a workbook from its .xlsx file for a host to hold. Content that the model does not know (pictures,
 * pivot tables, chart sheets …) stays in the file only: see `saveWorkbook`. We do not use Excelize here: it
 * reads cells as text and takes ten times as long.
 *
 * Throws a `HostFault` that says what is wrong and what to do if the bytes are not a readable workbook.
 */
export async function loadWorkbook(bytes: Uint8Array): Promise<WorkbookModel> {
  readWorkbookParts(bytes, () => null);
  try {
    return await load(openPackage(bytes));
  } catch (error) {
    throw new HostFault(
      'unsupported',
      'The file is an .xlsx workbook, but a part of it cannot be read.',
      'Open it in Excel, let Excel repair it, and save it again.',
      { cause: error },
    );
  }
}

async function load(file: OpenedPackage): Promise<WorkbookModel> {
  const { parts, main, styles } = file;
  styles.cells.forEach(({ look }, index) => {
    rememberFormat(look, index);
  });
  const context: CellContext = {
    strings: sharedStrings(parts.text(linkedPart(parts, main, 'sharedStrings') ?? '')),
    styles,
    from1904: countsFrom1904(parts, main),
  };
  const workbook = new WorkbookModel();
  for (const { name, kind, path } of sheetEntries(parts, main)) {
    if (kind !== 'worksheet') continue;
    await yieldToEventLoop();
    const sheet = workbook.addSheet(name);
    rememberPart(sheet, path);
    readSheet(sheet, file, context);
  }
  // Content that refers to other sheets comes later, and protection last.
  const persons = readPersons(parts, main);
  for (const sheet of workbook.sheets) {
    const path = partOf(sheet) ?? '';
    readCharts(sheet, parts, path);
    readComments(sheet, parts, path, persons);
  }
  readProperties(workbook, parts);
  readWorkbookPart(workbook, file);
  return workbook;
}

function readSheet(
  sheet: SheetModel,
  { parts, styles }: OpenedPackage,
  context: CellContext,
): void {
  const path = partOf(sheet) ?? '';
  const outline = PartOutline.of(parts.text(path));
  const rows = storedRows(outline.child('sheetData') ?? '');
  readTables(sheet, parts, path);
  readCells(sheet.grid, rows, context);
  readLayout(sheet, outline, rows, styles.colourOf);
  readValidations(sheet, outline);
  readConditionalFormats(sheet, outline, styles);
}
