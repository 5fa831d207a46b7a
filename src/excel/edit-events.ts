import { HostFault } from '../workbook/port';
import type { Edit } from '../workbook/port';
import { inExcel } from './excel-session';
import { hostFault } from './host-faults';
import { send } from './send';

/** Calls back after edits of the user and of co-authors, but not our own; resolves to a function that unsubscribes. */
export async function onEdit(listener: (edit: Edit) => void): Promise<() => Promise<void>> {
  const onChanged = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (event.triggerSource === Excel.EventTriggerSource.thisLocalAddin) return;
    const sheet = await sheetNameOf(event.worksheetId);
    if (sheet === null) return;
    listener({
      sheet,
      address: event.address === '' ? null : event.address,
      isRemote: event.source === Excel.EventSource.remote,
    });
  };
  const added = await inExcel((context) =>
    send(context, () => context.workbook.worksheets.onChanged.add(onChanged)),
  );
  return async () => {
    try {
      // Excel removes a handler only in the context that added it. `added.remove()` would fail on a
      // second attempt, and `send` repeats refused requests.
      await Excel.run(added.context, (context) =>
        send(context, () => {
          context.workbook.worksheets.onChanged.remove(onChanged);
        }),
      );
    } catch (error) {
      throw hostFault(error);
    }
  };
}

/** The name of a sheet by its id; null if it was deleted or Excel refuses to name it. */
export async function sheetNameOf(sheetId: string): Promise<string | null> {
  try {
    return await inExcel(async (context) => {
      const sheet = await send(context, () => {
        const found = context.workbook.worksheets.getItemOrNullObject(sheetId);
        found.load('name');
        return found;
      });
      return sheet.isNullObject ? null : sheet.name;
    });
  } catch (error) {
    // Nothing awaits an event handler. The workbook is read again before each plan, so a missed edit is harmless.
    if (error instanceof HostFault) return null;
    throw error;
  }
}
