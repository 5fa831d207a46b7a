import type { Area, Cell, Workbook } from './port';
import { isBlank } from './cell-values';
import { yieldToEventLoop } from './yield-to-event-loop';

/** An area of the workbook that may be a table: a header row and the rows below it. */
export interface TableCandidate {
  /** Header row and body. */
  readonly area: Area;
  readonly headers: readonly Cell[];
  /** Name of the Excel table; null for a plain range. */
  readonly tableName: string | null;
}

/** The header row of a plain range must be among this many first rows of a sheet. */
const HEADER_ROWS_SCANNED = 20;

/**
 * Every Excel table, and every possible header row near the top of each sheet. A row with blank cells
 * gives one candidate for each block of filled cells and one for the whole row, because two ranges can
 * be side by side.
 */
export async function listCandidates(workbook: Workbook): Promise<readonly TableCandidate[]> {
  const tables = await workbook.listTables();
  const candidates: TableCandidate[] = [];
  for (const { name, area } of tables) {
    const [headers = []] = await workbook.readArea({ ...area, rows: 1 });
    candidates.push({ area, headers, tableName: name });
  }
  for (const { used } of await workbook.listSheets()) {
    if (!used) continue;
    await yieldToEventLoop();
    const rows = await workbook.readArea({
      ...used,
      rows: Math.min(used.rows, HEADER_ROWS_SCANNED),
    });
    rows.forEach((row, r) => {
      for (const [first, last] of headerBlocks(row)) {
        const area: Area = {
          sheet: used.sheet,
          row: used.row + r,
          column: used.column + first,
          rows: used.rows - r,
          columns: last - first + 1,
        };
        if (tables.some((table) => overlap(table.area, area))) continue;
        candidates.push({ area, headers: row.slice(first, last + 1), tableName: null });
      }
    });
  }
  return candidates;
}

/** True if two areas share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** First and last index of each block of filled cells; then of the whole row if it has several blocks. */
function headerBlocks(row: readonly Cell[]): readonly (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  row.forEach((cell, index) => {
    if (isBlank(cell)) return;
    const open = blocks.at(-1);
    if (open?.[1] === index - 1) open[1] = index;
    else blocks.push([index, index]);
  });
  if (blocks.length > 1) blocks.push([blocks[0]![0], blocks.at(-1)![1]]);
  return blocks;
}
