import { inExcel } from './excel-session';
import { send } from './send';

/** The active cell, and whether the formula was inserted there. */
export interface InsertedFormula {
  /** With the sheet's name, such as `Sheet1!B2`. */
  readonly address: string;
  readonly isInserted: boolean;
}

/** Inserts a formula into the active cell if it is empty. */
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
