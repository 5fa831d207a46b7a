import { readSheet } from './workbook-cells';
import { readWorkbookParts } from './readable-file';
import { sheetEntries, workbookPath } from './workbook-part';
import { zipEntries } from './zip-directory';
import type { ZipEntry } from './zip-directory';

/** Sheets that every plan has. */
const SHEETS = ['Transfers', 'Positions', 'Data issues', 'Dashboard'];
/** Columns that planners fill in. */
const DECISIONS = new Set(['Decision', 'Decided by', 'Decided at', 'Comment']);

/**
 * Whether a file is a plan as we wrote it: no spreadsheet program has saved it since, and nobody has decided on
 * a line. Spreadsheet programs do not write every part as a stream with the same date.
 */
export function isUntouchedPlan(bytes: Uint8Array): boolean {
  try {
    if (!zipEntries(bytes).every(isWrittenByUs)) return false;
    return readWorkbookParts(bytes, (parts) => {
      const workbook = workbookPath(parts)!;
      const entries = sheetEntries(parts, workbook);
      if (!SHEETS.every((sheet) => entries.some(({ name }) => name === sheet))) return false;
      return entries
        .filter(({ name }) => /^Transfers( \d+)?$/.test(name))
        .every((entry) => !isDecided(readSheet(parts, entry)));
    });
  } catch {
    // It cannot be read, so it is not as we wrote it.
    return false;
  }
}

/** 1 January 1980, 0:00, which `PackageParts` gives every part. */
const OUR_DATE = 0x0021_0000;

function isWrittenByUs({ isStreamed, writtenAt }: ZipEntry): boolean {
  return isStreamed && writtenAt === OUR_DATE;
}

function isDecided([headers = [], ...rows]: ReturnType<typeof readSheet>): boolean {
  return headers.some(
    (header, c) =>
      typeof header === 'string' &&
      DECISIONS.has(header) &&
      rows.some((row) => (row?.[c] ?? null) !== null),
  );
}
