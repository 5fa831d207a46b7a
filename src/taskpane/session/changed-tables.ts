import type { SourceTable } from '../../workbook/read-network';
import { HostFault } from '../../workbook/port';
import type { Workbook } from '../../workbook/port';

/**
 * Whether a table that was read has been deleted, renamed, moved or resized since: of that Excel
 * tells nobody. False where the workbook cannot be asked now.
 *
 * @param written the sheets that we have written ourselves
 */
export async function haveTablesChanged(
  workbook: Workbook,
  source: readonly SourceTable[],
  written: readonly string[],
): Promise<boolean> {
  try {
    const standing = (await workbook.listTables()).map(({ name, area }) =>
      JSON.stringify([name, area.sheet, area.rows - 1]),
    );
    return source.some(
      ({ tableName, sheet, rows }) =>
        tableName !== null &&
        !written.includes(sheet) &&
        !standing.includes(JSON.stringify([tableName, sheet, rows])),
    );
  } catch (error) {
    if (error instanceof HostFault) return false;
    throw error;
  }
}
