import type { Person } from '../workbook/port';
import { inExcel } from './excel-session';
import { HostFault } from '../workbook/port';
import { send } from './send';

const QUESTION = 'Evenstock asks who you are. This comment is deleted at once.';

/**
 * The person who is signed in to Excel, by the author that Excel gives a comment; the comment is deleted at once. Null
 * if there is no such sheet, or Excel does not say.
 *
 * @param sheet one that we wrote: no sheet of the user gets a comment, not even for a moment
 */
export async function identify(sheet: string): Promise<Person | null> {
  try {
    return await inExcel(async (context) => {
      const worksheet = await send(context, () => {
        const found = context.workbook.worksheets.getItemOrNullObject(sheet);
        found.load('name');
        return found;
      });
      if (worksheet.isNullObject) return null;
      const comment = await send(context, () => {
        const cell = worksheet.getRange('XFD1048576');
        const added = context.workbook.comments.add(cell, QUESTION);
        added.load('authorName, authorEmail');
        return added;
      });
      const person = { name: comment.authorName, email: comment.authorEmail };
      await send(context, () => {
        comment.delete();
      });
      return person;
    }, sheet);
  } catch (error) {
    if (error instanceof HostFault) return null;
    throw error;
  }
}
