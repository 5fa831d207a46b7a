import { HostError } from '../../protocol/host-error';
import { deleteCells, insertCells } from '../range/shift-cells';
import type { TableModel } from '../sheet-model';

/**
 * Adds a column to a table. Cells on the right move, in the rows of the table.
 *
 * @param index of the new column, from 0; null for the end
 * @returns the index of the new column
 */
export function insertTableColumn(table: TableModel, index: number | null): number {
  const { sheet, area, header, body } = table;
  sheet.assertUnprotected();
  const at = index ?? area.columns;
  if (at < 0 || at > area.columns) throw new HostError('InvalidArgument');
  const added = { ...area, column: area.column + at, columns: 1 };
  const isOutside = at === 0 || at === area.columns;
  if (at < area.columns || sheet.usedArea(added)) insertCells(sheet, added, 'Right');
  if (isOutside) {
    // Cells inserted before or after a table do not become part of it by themselves.
    const rows = header.rows + body.rows;
    table.takeArea({ ...header, rows, columns: area.columns + 1 });
    sheet.contentsChanged({ ...added, rows: 1 });
  }
  return at;
}

/** Deletes a column of a table. The last column goes with the table. */
export function deleteTableColumn(table: TableModel, index: number): void {
  const { sheet, area } = table;
  sheet.assertUnprotected();
  deleteCells(sheet, { ...area, column: area.column + index, columns: 1 }, 'Left');
}
