import { MAPPING_TABLE } from '../workbook/column-mapping-sheet';
import type { Area, SheetArea, TableArea } from '../workbook/port';
import { send } from './send';

/** Every table with visible headers and its area of header and body, except the column mapping. */
export async function listTables(context: Excel.RequestContext): Promise<TableArea[]> {
  const { items } = await send(context, () => {
    const { tables } = context.workbook;
    tables.load('items/name, items/showHeaders, items/showTotals');
    return tables;
  });
  const shown = items.filter((table) => table.showHeaders && table.name !== MAPPING_TABLE);
  const found = await send(context, () =>
    shown.map((table) => {
      const range = table.getRange();
      range.load('rowIndex, columnIndex, rowCount, columnCount');
      const sheet = table.worksheet;
      sheet.load('name');
      return { table, range, sheet };
    }),
  );
  return found.map(({ table, range, sheet }) => {
    const area = areaOf(sheet.name, range);
    return {
      name: table.name,
      area: table.showTotals ? { ...area, rows: area.rows - 1 } : area,
    };
  });
}

/** Every visible sheet with its used area. */
export async function listSheets(context: Excel.RequestContext): Promise<SheetArea[]> {
  const { items } = await send(context, () => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name, items/visibility');
    return worksheets;
  });
  const visible = items.filter((sheet) => sheet.visibility === 'Visible');
  const found = await send(context, () =>
    visible.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('rowIndex, columnIndex, rowCount, columnCount');
      return { sheet: sheet.name, range };
    }),
  );
  return found.map(({ sheet, range }) => ({
    sheet,
    used: range.isNullObject ? null : areaOf(sheet, range),
  }));
}

/** The area of a range with loaded indices and counts. */
export function areaOf(
  sheet: string,
  range: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>,
): Area {
  return {
    sheet,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
