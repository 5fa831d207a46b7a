import type { Area, Cell, Workbook } from './port';
import { isBlank } from './cell-values';
import { yieldToEventLoop } from './yield-to-event-loop';

/** A place in the workbook that may be a table: a header row and what stands below it. */
export interface TableCandidate {
  /** Header row and body. */
  readonly area: Area;
  readonly headers: readonly Cell[];
  /** Name of the Excel table; null for a plain range. */
  readonly tableName: string | null;
}

/** Headers of a plain range stand in one of a sheet's first rows. */
const HEADER_ROWS_SCANNED = 20;

/**
 * Every Excel table, and on every sheet each row near its top that may be a header row: as a whole
 * and, where blank cells part it, block by block, since two ranges may stand side by side.
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

/** True where two areas share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** First and last index of each run of filled cells, then of the whole row where it has several. */
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
