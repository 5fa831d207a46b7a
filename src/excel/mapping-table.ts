import { MAPPING_TABLE, mappingFrom } from '../workbook/column-mapping-sheet';
import type { ColumnMapping } from '../workbook/port';
import { areaOf } from './list-areas';
import { readCells } from './read-cells';

/** The mapping that the workbook's hidden table holds; an empty one where there is none. */
export async function loadMapping(context: Excel.RequestContext): Promise<ColumnMapping> {
  const table = context.workbook.tables.getItemOrNullObject(MAPPING_TABLE);
  const range = table.getRange();
  range.load('rowIndex, columnIndex, rowCount, columnCount');
  table.worksheet.load('name');
  await context.sync();
  if (table.isNullObject) return {};
  return mappingFrom(await readCells(context, areaOf(table.worksheet.name, range)));
}

/** Hides a sheet so that only a program can bring it back to view. */
export async function hideSheet(context: Excel.RequestContext, name: string): Promise<void> {
  context.workbook.worksheets.getItem(name).visibility = 'VeryHidden';
  await context.sync();
}
