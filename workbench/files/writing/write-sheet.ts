import { strToU8 } from 'fflate';
import { SPREADSHEET, XML_DECLARATION } from '../../../src/xlsx/namespaces';
import { contains, formatAddress } from '../../host/model/area/area';
import type { SheetModel } from '../../host/model/sheet-model';
import { PartOutline, withPrefix } from '../reading/part-outline';
import { storedRows } from '../reading/stored-rows';
import { dynamicArrayMetadata } from './dynamic-arrays';
import { followShifts } from './follow-shifts';
import type { CellWriting } from './row-xml';
import { hasSameRows, sheetDataRows } from './sheet-data';
import { SHEET_ORDER } from './sheet-order';
import type { WriteContext } from './write-context';
import { writeCharts } from './write-charts';
import { writeComments } from './write-comments';
import { writeConditionalFormats } from './write-conditional-formats';
import { writeLayout } from './write-layout';
import { writeProtection } from './write-protection';
import { writeTables } from './write-tables';
import { writeValidations } from './write-validations';

const NEW_SHEET = `${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData></sheetData></worksheet>`;
const CHUNK = 1 << 20;

/**
 * Updates the part of a sheet.
 *
 * @param before the sheet as its file has it; null for a new one
 * @returns whether cells have changed. If so, the stored calculation order is stale.
 */
export function writeSheet(
  path: string,
  sheet: SheetModel,
  before: SheetModel | null,
  writing: WriteContext,
): boolean {
  const { parts, styles } = writing;
  const text = before === null ? NEW_SHEET : parts.text(path);
  const old = PartOutline.of(text);
  let outline = writeLayout(followShifts(old, sheet), sheet, before);
  outline = writeProtection(outline, sheet, before);
  outline = writeConditionalFormats(outline, sheet, before, styles);
  outline = writeValidations(outline, sheet, before);
  outline = writeCharts(parts, path, outline, sheet, before);
  outline = writeTables(parts, path, outline, sheet, before);
  if (writing.hasNewComments) outline = writeComments(path, outline, sheet, writing);
  if (before !== null && hasSameRows(sheet, before)) {
    if (outline !== old) parts.set(path, outline.toString());
    return false;
  }
  const used = sheet.usedArea();
  const dimension = `<dimension ref="${used ? formatAddress(used) : 'A1'}"/>`;
  const whole = outline.withElements('dimension', [dimension], SHEET_ORDER);
  setWithRows(path, whole, sheet, before, writing);
  return true;
}

function setWithRows(
  path: string,
  outline: PartOutline,
  sheet: SheetModel,
  before: SheetModel | null,
  writing: WriteContext,
): void {
  const { prefix } = outline;
  const stored = storedRows(outline.child('sheetData') ?? '');
  const mark = '<!--rows-->';
  const [head = '', tail = ''] = outline
    .withElements(
      'sheetData',
      [`${withPrefix('<sheetData>', prefix)}${mark}</${prefix}sheetData>`],
      SHEET_ORDER,
    )
    .toString()
    .split(mark);
  // In pieces, because a large sheet needs more text than one string can hold.
  const chunks = [strToU8(head)];
  let rows = '';
  for (const row of sheetDataRows(sheet, before, stored, cellWriting(sheet, writing), prefix)) {
    rows += row;
    if (rows.length < CHUNK) continue;
    chunks.push(strToU8(rows));
    rows = '';
  }
  chunks.push(strToU8(rows + tail));
  writing.parts.set(path, () => chunks);
}

function cellWriting(
  sheet: SheetModel,
  { parts, main, styles, from1904 }: WriteContext,
): CellWriting {
  let metadata = 0;
  return {
    styles,
    from1904,
    tableAt: (row, column) => {
      const cell = { row, column, rows: 1, columns: 1 };
      return sheet.tables.find(({ area }) => contains(area, cell))?.name ?? null;
    },
    dynamicArray: () => (metadata ||= dynamicArrayMetadata(parts, main)),
  };
}
