import { contains, equalAreas, intersects } from '../area/area';
import type { Area } from '../area/area';
import { removeSpill } from './calculated-values';
import { affectedZone, shiftArea } from '../area/shift';
import type { Shift } from '../area/shift';
import type { Grid } from './grid';

/**
 * Prepares spilled arrays for a shift. An array that moves as a whole keeps its values. An array that
 * the shift would split loses them until it is calculated again.
 *
 * @returns a function to call after the cells have moved
 */
export function prepareSpills(grid: Grid, shift: Shift): () => void {
  const moved: { readonly from: Area; readonly to: Area }[] = [];
  for (const from of spills(grid)) {
    if (!intersects(affectedZone(shift), from)) continue;
    const to = shiftArea(from, shift);
    const isWhole =
      to !== null &&
      to.rows === from.rows &&
      to.columns === from.columns &&
      contains(affectedZone(shift), from) &&
      !equalAreas(from, to);
    if (isWhole) moved.push({ from, to });
    else removeSpill(grid, from);
  }
  return () => {
    for (const { from, to } of moved) moveSpill(grid, from, to);
  };
}

function spills(grid: Grid): Area[] {
  const found: Area[] = [];
  grid.forEach((cell, row, column) => {
    if (cell.spill) found.push({ row, column, ...cell.spill });
  });
  return found;
}

function moveSpill(grid: Grid, from: Area, to: Area): void {
  const anchor = { row: to.row, column: to.column };
  for (let row = to.row; row < to.row + to.rows; row++) {
    for (let column = to.column; column < to.column + to.columns; column++) {
      const old = grid.peek(row, column)?.spilledFrom;
      if (old?.row !== from.row || old.column !== from.column) continue;
      grid.touch(row, column).spilledFrom = anchor;
    }
  }
}
