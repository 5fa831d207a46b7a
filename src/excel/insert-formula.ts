import { inExcel } from './excel-session';
import { send } from './send';

/** Where a formula was put, or the cell that was not empty and was left as it is. */
export interface InsertedFormula {
  /** With the sheet's name, such as `Sheet1!B2`. */
  readonly address: string;
  readonly isInserted: boolean;
}

/** Puts a formula into the active cell if that is empty. */
export async function insertFormula(formula: string): Promise<InsertedFormula> {
  return inExcel(async (context) => {
    const cell = await send(context, () => {
      const active = context.workbook.getActiveCell();
      active.load('address, formulas');
      return active;
    });
    const isInserted = cell.formulas[0]?.[0] === '';
    if (isInserted) {
      await send(context, () => {
        cell.formulas = [[formula]];
      });
    }
    return { address: cell.address, isInserted };
  });
}
