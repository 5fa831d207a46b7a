import type { Area } from '../area/area';
import { renameColumnIn } from '../formula/rename-in-formula';
import { contains } from '../area/area';
import { rewriteFormulas } from '../formula/rewrite-formulas';
import type { SheetModel } from '../sheet-model';

/**
 * Call it before cells of a sheet are written. If the cells include table headers, formulas take over
 * the new names of the columns.
 *
 * @returns a function to call after the cells were written
 */
export function followHeaders(sheet: SheetModel, area: Area): () => void {
  const before = sheet.tables
    .filter((table) => table.holdsHeader(area))
    .map((table) => ({ table, names: table.columnNames() }));
  return () => {
    for (const { table, names } of before) {
      table.columnNames().forEach((name, c) => {
        const old = names[c];
        if (old === undefined || old === '' || old === name) return;
        rewriteFormulas(sheet.workbook, (formula, home, place) => {
          const isInside =
            home === sheet && place && contains(table.area, { ...place, rows: 1, columns: 1 });
          return renameColumnIn(formula, {
            table: table.name,
            ownTable: isInside ? table.name : null,
            column: old,
            renamed: name,
          });
        });
      });
    }
  };
}
