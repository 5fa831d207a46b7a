import type { CellPlace } from '../cell/cell-record';
import type { SheetModel } from '../sheet-model';
import type { SheetWorkbook } from '../sheet-model';

/**
 * Rewrites the formulas of all cells, names, validations and conditional formats after cells moved or
 * something was renamed. Notifies the listeners of the formulas that changed.
 *
 * @param rewrite gets a formula, its sheet (null for a name of the workbook) and its cell (null if it is
 *   not in a cell)
 */
export function rewriteFormulas(
  workbook: SheetWorkbook,
  rewrite: (formula: string, sheet: SheetModel | null, place: CellPlace | null) => string,
): void {
  for (const sheet of workbook.sheets) {
    const places: CellPlace[] = [];
    sheet.grid.forEach((cell, row, column) => {
      if (cell.formula === null) return;
      const place = { row, column };
      const rewritten = rewrite(cell.formula, sheet, place);
      if (rewritten === cell.formula) return;
      cell.formula = rewritten;
      places.push(place);
    });
    sheet.validations.rewrite((formula) => rewrite(formula, sheet, null));
    sheet.conditionalFormats.rewrite((formula) => rewrite(formula, sheet, null));
    if (places.length > 0) workbook.notify({ kind: 'formulas', sheet, places });
  }
  rewriteNames(workbook, (formula, sheet) => rewrite(formula, sheet, null));
}

function rewriteNames(
  workbook: SheetWorkbook,
  rewrite: (formula: string, sheet: SheetModel | null) => string,
): void {
  let isChanged = false;
  workbook.names.rewrite(({ formula, sheet }) => {
    const rewritten = rewrite(formula, sheet);
    isChanged ||= rewritten !== formula;
    return rewritten;
  });
  if (isChanged) workbook.notify({ kind: 'names' });
}
