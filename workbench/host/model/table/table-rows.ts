import { HostError } from '../../protocol/host-error';
import type { Area } from '../area/area';
import { translate } from '../formula/translate';
import { RangeModel } from '../range/range-model';
import { deleteCells, insertCells } from '../range/shift-cells';
import type { TableModel } from '../sheet-model';

/**
 * Adds rows to the body of a table. Cells below move down in the columns of the table. The formula of a
 * calculated column fills the new rows.
 *
 * @param index of the first new row within the body, from 0; null for the end
 * @returns the area of the new rows
 */
export function insertTableRows(table: TableModel, index: number | null, count: number): Area {
  const { sheet, body } = table;
  sheet.assertUnprotected();
  const at = index ?? body.rows;
  if (at < 0 || at > body.rows || count < 1) throw new HostError('InvalidArgument');
  const formulas = columnFormulas(table);
  const added = { ...body, row: body.row + at, rows: count };
  if (at < body.rows) {
    insertCells(sheet, added, 'Down');
  } else {
    const needsRoom = table.showTotals || sheet.usedArea(added) !== null;
    if (needsRoom) insertCells(sheet, added, 'Down');
    table.takeArea({ ...table.header, rows: 1 + body.rows + count });
    if (!needsRoom) sheet.grid.formatLikeBefore({ area: added, direction: 'Down' });
    sheet.looksChanged(added);
  }
  formulas.forEach((formula, c) => {
    if (formula === null) return;
    const column = { ...added, column: added.column + c, columns: 1 };
    // The formula is that of the first row, which can have moved by now.
    const rows = Array.from({ length: count }, (_row, r) => [translate(formula, at + r, 0)]);
    new RangeModel(sheet, column).enter(rows);
  });
  return added;
}

/** Deletes rows of the body. If no row would be left, the last one is emptied, as in Excel. */
export function deleteTableRows(table: TableModel, index: number, count: number): void {
  const { sheet, body } = table;
  sheet.assertUnprotected();
  if (index < 0 || count < 1 || index + count > body.rows) throw new HostError('InvalidArgument');
  const all = count === body.rows;
  if (all) new RangeModel(sheet, { ...body, rows: 1 }).clear('Contents');
  const deleted = { ...body, row: body.row + index + (all ? 1 : 0), rows: count - (all ? 1 : 0) };
  if (deleted.rows > 0) deleteCells(sheet, deleted, 'Up');
}

/** For each column, the formula of its first row if it is a calculated column. Null otherwise. */
export function columnFormulas({ sheet, body }: TableModel): (string | null)[] {
  return Array.from({ length: body.columns }, (_column, c) => {
    const first = sheet.grid.peek(body.row, body.column + c)?.formula ?? null;
    if (first === null) return null;
    for (let r = 1; r < body.rows; r++) {
      const formula = sheet.grid.peek(body.row + r, body.column + c)?.formula ?? null;
      if (formula !== translate(first, r, 0)) return null;
    }
    return first;
  });
}
