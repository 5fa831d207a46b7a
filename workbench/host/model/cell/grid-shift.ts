import type { CellRecord } from './cell-record';
import { isVertical } from '../area/shift';
import type { Shift } from '../area/shift';

/** Cells by row and column. Both can have gaps. */
export type Rows = ((CellRecord | undefined)[] | undefined)[];

/** Moves the cells of a shift. Inserted cells are empty. */
export function shiftRows(rows: Rows, shift: Shift): void {
  const { area, direction } = shift;
  if (!isVertical(shift)) {
    const last = Math.min(rows.length, area.row + area.rows);
    for (let row = area.row; row < last; row++)
      shiftList(rows[row] ?? [], area.column, area.columns, direction === 'Right');
    return;
  }
  const isWhole = rows.every((row) => !row || isWithin(row, area.column, area.columns));
  if (isWhole) {
    shiftList(rows, area.row, area.rows, direction === 'Down');
    return;
  }
  const end = area.column + area.columns;
  if (direction === 'Down') {
    for (let row = rows.length - 1; row >= area.row; row--) {
      moveCells(rows, { from: row, to: row + area.rows, first: area.column, end });
    }
  } else {
    const length = rows.length;
    for (let row = area.row; row < length; row++) {
      moveCells(rows, { from: row + area.rows, to: row, first: area.column, end });
    }
  }
}

/** Whether a row has no cells outside some columns. */
function isWithin(row: (CellRecord | undefined)[], first: number, count: number): boolean {
  return first === 0 && row.length <= count;
}

function shiftList(list: unknown[], at: number, count: number, isInsertion: boolean): void {
  if (at >= list.length) return;
  if (!isInsertion) list.splice(at, count);
  else list.splice(at, 0, ...Array.from({ length: count }, () => undefined));
}

/** Moves the cells from column `first` up to `end`, without `end`, from one row to another. */
function moveCells(
  rows: Rows,
  { from, to, first, end }: { from: number; to: number; first: number; end: number },
): void {
  const source = rows[from];
  const target = rows[to] ?? (source ? (rows[to] = []) : undefined);
  const last = Math.min(end, Math.max(source?.length ?? 0, target?.length ?? 0));
  for (let column = first; column < last; column++) {
    const cell = source?.[column];
    if (target && (cell || target[column])) target[column] = cell;
    if (source && cell) source[column] = undefined;
  }
}
