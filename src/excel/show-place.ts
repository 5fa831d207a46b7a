import { inExcel } from './excel-session';
import { send } from './send';

/**
 * Brings a sheet to the front and selects a cell of it. Throws a HostFault if either is gone.
 *
 * @param cell such as `D17`; null leaves the selection of the sheet as it is
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
