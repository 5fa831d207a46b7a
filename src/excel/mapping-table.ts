import { MAPPING_TABLE, mappingFrom } from '../workbook/column-mapping-sheet';
import type { ColumnMapping } from '../workbook/port';
import { areaOf } from './list-areas';
import { readCells } from './read-cells';
import { send } from './send';

/** The mapping in the workbook's hidden table; empty if there is none. */
export async function loadMapping(context: Excel.RequestContext): Promise<ColumnMapping> {
  const { table, range } = await send(context, () => {
    const found = context.workbook.tables.getItemOrNullObject(MAPPING_TABLE);
    const whole = found.getRange();
    whole.load('rowIndex, columnIndex, rowCount, columnCount');
    found.worksheet.load('name');
    return { table: found, range: whole };
  });
  if (table.isNullObject) return {};
  return mappingFrom(await readCells(context, areaOf(table.worksheet.name, range)));
}

/** Hides a sheet so that only a program can show it again. */
export async function hideSheet(context: Excel.RequestContext, name: string): Promise<void> {
  await send(context, () => {
    context.workbook.worksheets.getItem(name).visibility = 'VeryHidden';
  });
}
