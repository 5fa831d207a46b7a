import type { Worksheet } from '@univerjs/core';
import type { Area } from '../../host/model/area/area';

/**
 * Sets the styles of the cells of an area by id. Returns whether any changed. We write into Univer's cells
 * directly: its mutation would merge the new style into the old one, and it takes seconds for the cells of a
 * plan.
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
