import { HostFault } from '../workbook/port';
import type { Edit } from '../workbook/port';
import { inExcel } from './excel-session';
import { hostFault } from './host-faults';
import { send } from './send';

/** Calls back after edits of the user and of co-authors, not after our own; resolves to the way to stop. */
export async function onEdit(listener: (edit: Edit) => void): Promise<() => Promise<void>> {
  const onChanged = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (event.triggerSource === Excel.EventTriggerSource.thisLocalAddin) return;
    const sheet = await nameOf(event.worksheetId);
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
      // Excel lets a handler go only in the context that added it. Not by `added.remove()`, which works
      // once only: a refused request is queued again.
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

/** Null for a sheet that is deleted by now, or that Excel will not name. */
async function nameOf(sheetId: string): Promise<string | null> {
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
    // Nobody waits for an event's handler; what it missed is read again before it is used.
    if (error instanceof HostFault) return null;
    throw error;
  }
}
