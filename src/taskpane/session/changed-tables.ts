import type { SourceTable } from '../../workbook/source-table';
import { HostFault } from '../../workbook/port';
import type { Workbook } from '../../workbook/port';

/**
 * Whether a table has been deleted, renamed, moved or resized since it was read. Excel raises no
 * event for these changes. False if the workbook does not answer now.
 *
 * @param written the sheets that we have just written ourselves
 */
export async function haveTablesChanged(
  workbook: Workbook,
  source: readonly SourceTable[],
  written: readonly string[],
): Promise<boolean> {
  try {
    const present = (await workbook.listTables()).map(({ name, area }) =>
      JSON.stringify([name, area.sheet, area.rows - 1]),
    );
    return source.some(
      ({ tableName, sheet, rows }) =>
        tableName !== null &&
        !written.includes(sheet) &&
        !present.includes(JSON.stringify([tableName, sheet, rows])),
    );
  } catch (error) {
    if (error instanceof HostFault) return false;
    throw error;
  }
}
