import { columnLetters } from '../workbook/cell-address';
import type { HeaderNote } from '../workbook/template/template-sheets';
import { inExcel } from './excel-session';
import { send } from './send';

/** Adds a comment to the header of each column, in one request. */
export async function addHeaderComments(notes: readonly HeaderNote[]): Promise<void> {
  await inExcel((context) =>
    send(context, () => {
      for (const { sheet, column, text } of notes) {
        const cell = context.workbook.worksheets
          .getItem(sheet)
          .getRange(`${columnLetters(column)}1`);
        context.workbook.comments.add(cell, text);
      }
    }),
  );
}
