import type { Area, OutputSheet, TableArea } from '../workbook/port';
import { bodyRows } from '../workbook/output/sheet-style';
import { formatColumns } from './column-style';
import { inExcel } from './excel-session';
import { areaOf } from './list-areas';
import { chunkRows, payloadBudget } from './payload';
import { send } from './send';
import { bodyOf, type WireCell } from './wire-cells';

/**
 * Appends rows below a table, in requests that Excel accepts. False if the table does not end where it did, or if
 * somebody writes there at the same time: the request that writes also gives back what stood there, so that it is put
 * back.
 */
export async function appendRows(
  { name, area }: TableArea,
  { columns }: Pick<OutputSheet, 'columns'>,
): Promise<boolean> {
  const rows = bodyOf(columns, bodyRows({ name, tableName: name, columns }));
  let stands = area;
  let done = 0;
  for (const chunk of chunkRows(rows, { bytes: payloadBudget })) {
    const part = columns.map((column) => ({
      ...column,
      cells: column.cells.slice(done, done + chunk.length),
    }));
    const isAppended = await inExcel(
      (context) => appendChunk(context, { name, area: stands }, part, chunk),
      area.sheet,
    );
    if (!isAppended) return false;
    done += chunk.length;
    stands = { ...stands, rows: stands.rows + chunk.length };
  }
  return true;
}

async function appendChunk(
  context: Excel.RequestContext,
  { name, area }: TableArea,
  columns: OutputSheet['columns'],
  rows: readonly (readonly WireCell[])[],
): Promise<boolean> {
  const { row, column } = area;
  const table = context.workbook.tables.getItem(name);
  const worksheet = context.workbook.worksheets.getItem(area.sheet);
  if (!isSame(await areaNow(context, table, area.sheet), area)) return false;
  const end = row + area.rows;
  const placeOf = (): Excel.Range =>
    worksheet.getRangeByIndexes(end, column, rows.length, area.columns);
  const before = await send(context, () => {
    const found = placeOf();
    found.load('values');
    formatColumns(columns, rows.length, (c, first, count) =>
      worksheet.getRangeByIndexes(end + first, column + c, count, 1),
    );
    placeOf().values = rows as WireCell[][];
    const height = area.rows + rows.length;
    table.resize(worksheet.getRangeByIndexes(row, column, height, area.columns));
    return found;
  });
  const others = before.values as WireCell[][];
  if (others.every((cells) => cells.every((cell) => cell === ''))) return true;
  await putBack(context, { name, area }, others);
  return false;
}

/** Puts rows of somebody else back in the place where we have just written. */
async function putBack(
  context: Excel.RequestContext,
  { name, area }: TableArea,
  others: WireCell[][],
): Promise<void> {
  await send(context, () => {
    const worksheet = context.workbook.worksheets.getItem(area.sheet);
    const { row, column, columns } = area;
    const end = row + area.rows;
    worksheet.getRangeByIndexes(end, column, others.length, columns).values = others;
    return context.workbook.tables.getItem(name);
  });
  const used = await send(context, () => {
    const found = context.workbook.worksheets.getItem(area.sheet).getUsedRange(true);
    found.load('rowIndex, columnIndex, rowCount, columnCount');
    return found;
  });
  const { row, column, columns } = area;
  const height = Math.max(area.rows, used.rowIndex + used.rowCount - row);
  await send(context, () => {
    const worksheet = context.workbook.worksheets.getItem(area.sheet);
    const whole = worksheet.getRangeByIndexes(row, column, height, columns);
    context.workbook.tables.getItem(name).resize(whole);
  });
}

async function areaNow(
  context: Excel.RequestContext,
  table: Excel.Table,
  sheet: string,
): Promise<Area> {
  const range = await send(context, () => {
    const whole = table.getRange();
    whole.load('rowIndex, columnIndex, rowCount, columnCount');
    return whole;
  });
  return areaOf(sheet, range);
}

function isSame(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
