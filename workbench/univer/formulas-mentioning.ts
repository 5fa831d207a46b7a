import type { CellPlace } from '../host/model/cell/cell-record';
import type { SheetModel } from '../host/model/sheet-model';
import type { WorkbookModel } from '../host/model/workbook-model';

/**
 * Cells whose formulas may depend on a table or a name, directly or through other names. The list may contain
 * too many cells: a text that contains the word counts, too.
 */
export function formulasMentioning(
  workbook: WorkbookModel,
  words: readonly string[],
): readonly { readonly sheet: SheetModel; readonly place: CellPlace }[] {
  const mentioned = new Set(words.map((word) => word.toLowerCase()));
  const mentions = (formula: string): boolean => {
    const text = formula.toLowerCase();
    return [...mentioned].some((word) => text.includes(word));
  };
  for (let known = 0; known < mentioned.size;) {
    known = mentioned.size;
    for (const { name, formula } of workbook.names.all) {
      if (mentions(formula)) mentioned.add(name.toLowerCase());
    }
  }
  return workbook.sheets.flatMap((sheet) => {
    const found: { sheet: SheetModel; place: CellPlace }[] = [];
    sheet.grid.forEach(({ formula }, row, column) => {
      if (formula !== null && mentions(formula)) found.push({ sheet, place: { row, column } });
    });
    return found;
  });
}
