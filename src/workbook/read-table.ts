import type { Progress } from '../planning/network/plan-result';
import type { IssueLog } from './data-issues';
import type { FoundTable } from './find-tables';
import { yieldToEventLoop } from './yield-to-event-loop';
import type { Workbook } from './port';
import { TableRow } from './table-row';

/** Rows asked for at once, at most; wide tables are read in fewer. */
const MAX_ROWS_PER_CHUNK = 20_000;
const MAX_CELLS_PER_CHUNK = 80_000;
/** Cells that are visited between two looks at the clock. */
const CELLS_PER_YIELD = 1_000;

/** What every reader of a table needs: where from, where trouble goes, who wants to know how far. */
export interface Reading {
  readonly workbook: Workbook;
  readonly log: IssueLog;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Visits every row of a table's body that holds anything, top down, and gives way to other work in
 * between. The row is one object that moves on: nobody may keep it.
 */
export async function forEachRow(
  { workbook, log, onProgress, signal }: Reading,
  table: FoundTable,
  visit: (row: TableRow) => void,
): Promise<void> {
  const used = [...table.columns.values(), ...table.periods.map((period) => period.index)];
  const first = Math.min(...used);
  const columns = Math.max(...used) - first + 1;
  const chunk = Math.max(
    1,
    Math.min(MAX_ROWS_PER_CHUNK, Math.floor(MAX_CELLS_PER_CHUNK / columns)),
  );
  const rowsPerYield = Math.ceil(CELLS_PER_YIELD / columns);
  const row = new TableRow(table, log, first);
  const total = table.area.rows - 1;
  const stage = `Reading ${table.name}`;
  onProgress?.({ stage, done: 0, total });
  for (let done = 0; done < total;) {
    signal?.throwIfAborted();
    const rows = Math.min(chunk, total - done);
    const top = table.area.row + 1 + done;
    const { sheet, column } = table.area;
    const cells = await workbook.readArea({
      sheet,
      row: top,
      column: column + first,
      rows,
      columns,
    });
    for (const [k, rowCells] of cells.entries()) {
      if (k % rowsPerYield === 0) await yieldToEventLoop();
      if (row.moveTo(rowCells, top + k)) visit(row);
    }
    done += rows;
    onProgress?.({ stage, done, total });
  }
}
