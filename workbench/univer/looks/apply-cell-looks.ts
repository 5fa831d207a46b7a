import type { Worksheet } from '@univerjs/core';
import type { Area } from '../../host/model/area/area';

/**
 * Gives the cells of an area their styles by id; true if any changed. Written into Univer's cells
 * directly, because its mutation merges a style into the old one where this one replaces it, and
 * takes seconds for as many cells as a plan has.
 */
export function applyCellLooks(
  worksheet: Worksheet,
  area: Area,
  styleAt: (row: number, column: number) => string | undefined,
): boolean {
  const cells = worksheet.getCellMatrix();
  const endRow = Math.min(area.row + area.rows, worksheet.getRowCount());
  const endColumn = Math.min(area.column + area.columns, worksheet.getColumnCount());
  let hasChanged = false;
  for (let row = area.row; row < endRow; row++) {
    for (let column = area.column; column < endColumn; column++) {
      const cell = cells.getValue(row, column);
      const style = styleAt(row, column);
      if ((cell?.s ?? undefined) === style) continue;
      hasChanged = true;
      if (style === undefined) delete cell?.s;
      else if (cell) cell.s = style;
      else cells.setValue(row, column, { s: style });
    }
  }
  return hasChanged;
}
