import { boundingArea } from '../area/area';
import type { Area } from '../area/area';
import type { CellValue } from './entry';
import type { CellPlace } from './cell-record';
import type { Grid } from './grid';

/**
 * Puts calculated values into cells. A cell with a formula gets its own value. A cell without one gets a
 * value spilled by the formula in the first cell of the area. Old spilled values of that formula are
 * removed.
 *
 * @returns the area that changed
 */
export function setCalculatedValues(
  grid: Grid,
  area: Area,
  values: readonly (readonly CellValue[])[],
): Area {
  const first = { row: area.row, column: area.column };
  const left = removeSpill(grid, first);
  let spills = false;
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      const cell = grid.touch(area.row + r, area.column + c);
      cell.value = value;
      if (cell.formula !== null) return;
      cell.spilledFrom = first;
      spills = true;
    });
  });
  if (spills) {
    grid.touch(first.row, first.column).spill = { rows: area.rows, columns: area.columns };
  }
  return left ? boundingArea(left, area) : area;
}

/** Removes the values that the formula in a cell spilled. Returns their area, or null if it spilled none. */
export function removeSpill(grid: Grid, anchor: CellPlace): Area | null {
  const spill = grid.peek(anchor.row, anchor.column)?.spill;
  if (!spill) return null;
  grid.touch(anchor.row, anchor.column).spill = null;
  for (let row = anchor.row; row < anchor.row + spill.rows; row++) {
    for (let column = anchor.column; column < anchor.column + spill.columns; column++) {
      const from = grid.peek(row, column)?.spilledFrom;
      if (from?.row !== anchor.row || from.column !== anchor.column) continue;
      Object.assign(grid.touch(row, column), { value: '', spilledFrom: null });
    }
  }
  return { row: anchor.row, column: anchor.column, ...spill };
}
