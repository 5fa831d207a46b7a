import { sheetNameOf } from './edit-events';
import { hostFault } from './host-faults';
import { inExcel } from './excel-session';
import { send } from './send';

/**
 * Calls back with the sheet and the first row (0-based) of each new selection of the user; resolves to a
 * function that unsubscribes.
 */
export async function onSelection(
  listener: (at: { readonly sheet: string; readonly row: number }) => void,
): Promise<() => Promise<void>> {
  const onChanged = async (event: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    const row = /\d+/.exec(event.address)?.[0];
    if (row === undefined) return;
    const sheet = await sheetNameOf(event.worksheetId);
    if (sheet !== null) listener({ sheet, row: Number(row) - 1 });
  };
  const added = await inExcel((context) =>
    send(context, () => context.workbook.worksheets.onSelectionChanged.add(onChanged)),
  );
  return async () => {
    try {
      await Excel.run(added.context, (context) =>
        send(context, () => {
          context.workbook.worksheets.onSelectionChanged.remove(onChanged);
        }),
      );
    } catch (error) {
      throw hostFault(error);
    }
  };
}
