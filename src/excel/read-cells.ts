import type { Area, Cell } from '../workbook/port';
import { yieldToEventLoop } from '../workbook/yield-to-event-loop';
import { isTooLarge, tooLargeToRead } from './host-faults';
import { payloadBudget, payloadBytes } from './payload';
import { send } from './send';

/** Cells in the first request, before their size is known. */
const firstChunkCells = 20_000;

/** Rows between two yields; also the sampling step for the size in bytes. */
const rowsPerYield = 50;

/** Maximum growth factor from one chunk to the next. */
const maxGrowth = 4;

/** The properties of a range to read, each with one entry per cell. */
export interface CellReading<M extends readonly Matrix[]> {
  readonly load: (range: Excel.Range) => void;
  readonly matrices: (range: Excel.Range) => M;
}

/** Null if the host returns nothing for a range that is too large. */
type Matrix = readonly (readonly unknown[])[] | null;

const contents: CellReading<[Matrix, Matrix]> = {
  load: (range) => {
    range.load('values, valueTypes');
  },
  matrices: ({ values, valueTypes }) => [values, valueTypes],
};

/** Reads an area in several requests, each within the host's size limit. */
export async function readCells(context: Excel.RequestContext, area: Area): Promise<Cell[][]> {
  return readByChunks(context, area, contents, ([values, types]) =>
    values.map((value, c) => cellOf(value, types[c])),
  );
}

/** Reads properties of an area's cells and converts each row with `rowOf`. */
export async function readByChunks<T, M extends readonly Matrix[]>(
  context: Excel.RequestContext,
  area: Area,
  reading: CellReading<M>,
  rowOf: (row: { readonly [K in keyof M]: readonly unknown[] }) => T,
): Promise<T[]> {
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  const found: T[] = [];
  let rowsAtOnce = Math.max(1, Math.floor(firstChunkCells / area.columns));
  while (found.length < area.rows) {
    const rows = Math.min(rowsAtOnce, area.rows - found.length);
    const part = { ...area, row: area.row + found.length, rows };
    const chunk = await readRows(context, sheet, part, reading);
    if (chunk) {
      for (let r = 0; r < rows; r++) {
        if (r % rowsPerYield === 0) await yieldToEventLoop();
        const row = chunk.map((matrix) => matrix[r] ?? []);
        found.push(rowOf(row as unknown as { [K in keyof M]: readonly unknown[] }));
      }
      const bytes = chunk.reduce((sum, matrix) => sum + sampledBytes(matrix), 0);
      const fitting = Math.floor((payloadBudget * rows) / bytes);
      rowsAtOnce = Math.max(1, Math.min(fitting, rows * maxGrowth));
    } else {
      rowsAtOnce = Math.ceil(rows / 2);
    }
  }
  return found;
}

/** One matrix per property; null if the response is too large and fewer rows may succeed. */
async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  { load, matrices }: CellReading<readonly Matrix[]>,
): Promise<readonly (readonly (readonly unknown[])[])[] | null> {
  const { row, column, rows, columns } = area;
  let range: Excel.Range;
  try {
    range = await send(context, () => {
      const part = sheet.getRangeByIndexes(row, column, rows, columns);
      load(part);
      return part;
    });
  } catch (error) {
    if (isTooLarge(error) && rows > 1) return null;
    throw error;
  }
  // Above some millions of cells, Excel on the web returns null instead of an error.
  const found = matrices(range);
  if (found.every((matrix) => matrix !== null)) return found;
  if (rows > 1) return null;
  throw tooLargeToRead(area.sheet);
}

/** Estimates the bytes of rows from a sample, because encoding all of them takes as long as reading. */
function sampledBytes(rows: readonly (readonly unknown[])[]): number {
  const sample = rows.filter((_row, r) => r % rowsPerYield === 0);
  return (payloadBytes(sample) * rows.length) / sample.length;
}

/** In `values`, the text `#N/A` and the error are equal; only the type distinguishes them. */
export function cellOf(value: unknown, type: unknown): Cell {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
