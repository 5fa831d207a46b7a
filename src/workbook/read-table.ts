import type { Progress } from '../planning/network/plan-result';
import type { IssueLog } from './data-issues';
import type { FoundTable } from './find-tables';
import { yieldToEventLoop } from './yield-to-event-loop';
import type { CellSource } from './reading/remembered-cells';
import { TableRow } from './table-row';

/** Maximum rows per request; fewer for wide tables. */
const MAX_ROWS_PER_CHUNK = 20_000;
const MAX_CELLS_PER_CHUNK = 80_000;
/** Cells between two checks of the clock. */
const CELLS_PER_YIELD = 1_000;

/** What every table reader needs: the cells, the issue log, progress and cancellation. */
export interface Reading {
  readonly workbook: CellSource;
  readonly log: IssueLog;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Visits every non-empty row of a table's body from top to bottom, and yields to the event loop
 * regularly. The same row object is reused for all rows, so `visit` must not store it.
 */
export async function forEachRow(
  reading: Reading,
  table: FoundTable,
  visit: (row: TableRow) => void,
): Promise<void> {
  await forEachRowOfRange(reading, table, visit);
  for (const other of table.joined ?? []) await forEachRowOfRange(reading, other, visit);
}

async function forEachRowOfRange(
  { workbook, log, onProgress, signal }: Reading,
  table: FoundTable,
  visit: (row: TableRow) => void,
): Promise<void> {
  const derived = [...(table.derived?.values() ?? [])];
  const used = [
    ...table.columns.values(),
    ...table.periods.map((period) => period.index),
    ...(table.places ?? []).map(({ index }) => index),
    ...derived.flatMap(({ index, needs }) => [index, ...needs]),
  ];
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
