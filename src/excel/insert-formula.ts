import { inExcel } from './excel-session';

/** Where a formula was put, or the cell that was not empty and was left as it is. */
export interface InsertedFormula {
  /** With the sheet's name, such as `Sheet1!B2`. */
  readonly address: string;
  readonly isInserted: boolean;
}

/** Puts a formula into the active cell if that is empty. */
export async function insertFormula(formula: string): Promise<InsertedFormula> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('address, formulas');
    await context.sync();
    const isInserted = cell.formulas[0]?.[0] === '';
    if (isInserted) {
      cell.formulas = [[formula]];
      await context.sync();
    }
    return { address: cell.address, isInserted };
  });
}
