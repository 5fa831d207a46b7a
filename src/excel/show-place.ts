import { inExcel } from './excel-session';
import { send } from './send';

/**
 * Activates a sheet and selects a cell. Throws a HostFault if either no longer exists.
 *
 * @param cell an address such as `D17`; null keeps the sheet's selection
 */
export async function showPlace(sheet: string, cell: string | null): Promise<void> {
  await inExcel(async (context) => {
    await send(context, () => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      if (cell !== null) worksheet.getRange(cell).select();
    });
  }, sheet);
}
