import { tooLargeFile, damagedFile } from './damaged-file';
import { DAYS_TO_1904 } from './date-system';
import { dateStyles } from './date-styles';
import { linkedPart } from './linked-parts';
import type { PackageParts } from './package-parts';
import { SharedStrings } from './shared-strings';
import type { CellContext, SheetRows } from './sheet-part';
import { SheetPart } from './sheet-part';
import { countsFrom1904, sheetEntries } from './workbook-part';
import type { SheetEntry } from './workbook-part';
import type { XmlHandler } from './xml-scanner';
import { XmlScanner } from './xml-scanner';

/** More filled cells than fit in memory beside a plan of them. */
const MAX_CELLS = 40_000_000;

/** Reads the filled cells of all worksheets, by name. Throws a `HostFault` on a part that cannot be read. */
export function readCells(parts: PackageParts, workbook: string): Map<string, SheetRows> {
  const strings = linkedPart(parts, workbook, 'sharedStrings');
  const shared = new SharedStrings();
  if (strings !== null) scan(parts, strings, 'sst', shared);
  const numberOf = countsFrom1904(parts, workbook) ? from1904(parts, workbook) : asItIs;
  let cells = 0;
  const count = (): void => {
    cells += 1;
    if (cells <= MAX_CELLS) return;
    throw tooLargeFile(
      `The workbook has more than ${MAX_CELLS.toLocaleString('en-GB')} filled cells.`,
    );
  };
  const read = new Map<string, SheetRows>();
  for (const { name, kind, path } of sheetEntries(parts, workbook)) {
    if (kind !== 'worksheet') continue;
    if (!parts.has(path)) throw damagedFile(`it has no part for the sheet ${name}`);
    const context = { sheet: name, sharedStrings: shared.texts, numberOf, count };
    const sheet = new SheetPart(context);
    scan(parts, path, 'worksheet', sheet);
    read.set(name, sheet.rows);
  }
  return read;
}

/** Reads the cells of a sheet that uses no shared texts. Throws a `HostFault` if it does. */
export function readSheet(parts: PackageParts, { name, path }: SheetEntry): SheetRows {
  const count = () => undefined;
  const sheet = new SheetPart({ sheet: name, sharedStrings: [], numberOf: asItIs, count });
  scan(parts, path, 'worksheet', sheet);
  return sheet.rows;
}

function scan(parts: PackageParts, path: string, root: string, handler: XmlHandler): void {
  const scanner = new XmlScanner(path, root, handler);
  for (const piece of parts.textPieces(path)) scanner.push(piece);
  scanner.end();
}

const asItIs: CellContext['numberOf'] = (value) => value;

/** Moves dates of the 1904 date system to ours. */
function from1904(parts: PackageParts, workbook: string): CellContext['numberOf'] {
  const styles = linkedPart(parts, workbook, 'styles');
  const isDate = styles === null ? [] : dateStyles(parts.text(styles));
  return (value, style) => (isDate[Number(style ?? 0)] ? value + DAYS_TO_1904 : value);
}
