import { withMapped } from '../workbook/mapped-column';
import type { MappedColumn } from '../workbook/mapped-column';
import type { Workbook } from '../workbook/port';

/** Adds columns to the mapping that the workbook keeps; without any, the workbook stays as it is. */
export async function keepMapping(
  workbook: Workbook,
  columns: readonly MappedColumn[],
): Promise<void> {
  if (columns.length === 0) return;
  await workbook.saveMapping(withMapped(await workbook.loadMapping(), columns));
}
