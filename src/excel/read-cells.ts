import type { Area, Cell } from '../workbook/port';
import { giveWay } from '../workbook/give-way';
import { isTooLarge, tooLargeToRead } from './host-faults';
import { payloadBudget, payloadBytes } from './payload';

/** Cells of the first request, before it is known how large they are. */
const firstCells = 20_000;

/** Rows between two looks at the clock, and two of which the bytes are counted. */
const rowsALook = 50;

/** How fast chunks may grow from one to the next. */
const growth = 4;

/** Reads an area in as many requests as its bytes need, each within what the host lets pass. */
export async function readCells(context: Excel.RequestContext, area: Area): Promise<Cell[][]> {
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  const cells: Cell[][] = [];
  let rowsAtOnce = Math.max(1, Math.floor(firstCells / area.columns));
  while (cells.length < area.rows) {
    const rows = Math.min(rowsAtOnce, area.rows - cells.length);
    const chunk = await readRows(context, sheet, { ...area, row: area.row + cells.length, rows });
    if (chunk) {
      for (const row of chunk.cells) cells.push(row);
      const fitting = Math.floor((payloadBudget * rows) / chunk.bytes);
      rowsAtOnce = Math.max(1, Math.min(fitting, rows * growth));
    } else {
      rowsAtOnce = Math.ceil(rows / 2);
    }
  }
  return cells;
}

/** Null where the rows are too large for one response and fewer may pass. */
async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<{ readonly cells: Cell[][]; readonly bytes: number } | null> {
  const { row, column, rows, columns } = area;
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.load('values, valueTypes');
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error) && rows > 1) return null;
    throw error;
  }
  // Above some millions of cells Excel on the web gives null instead of an error.
  const values = range.values as unknown[][] | null;
  const types = range.valueTypes as string[][] | null;
  if (!values || !types) {
    if (rows > 1) return null;
    throw tooLargeToRead(area.sheet);
  }
  range.untrack();
  const cells: Cell[][] = [];
  for (const [r, line] of values.entries()) {
    if (r % rowsALook === 0) await giveWay();
    cells.push(line.map((value, c) => cellOf(value, types[r]?.[c])));
  }
  return { cells, bytes: sampledBytes(values) + sampledBytes(types) };
}

/** Bytes of rows, taken from one in `rowsALook` of them: to pack all again would take as long as to read them. */
function sampledBytes(rows: readonly (readonly unknown[])[]): number {
  const sample = rows.filter((_row, r) => r % rowsALook === 0);
  return (payloadBytes(sample) * rows.length) / sample.length;
}

/** The text `#N/A` and the error look alike in `values`; only the type tells them apart. */
function cellOf(value: unknown, type: string | undefined): Cell {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
