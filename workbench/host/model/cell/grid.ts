import { sheetRows } from '../area/area';
import type { Area } from '../area/area';
import { untouched } from './cell-record';
import type { CellRecord } from './cell-record';
import { LineFormats } from './line-formats';
import { shiftRows } from './grid-shift';
import type { Rows } from './grid-shift';
import type { Shift } from '../area/shift';

/** Cells by row and column. Cells without contents and formats are not stored. */
export class Grid {
  private readonly rows: Rows = [];
  private readonly lines = new LineFormats();

  /** The cell to read. Undefined if the cell, its row and its column have no contents and no formats. */
  peek(row: number, column: number): Readonly<CellRecord> | undefined {
    return this.rows[row]?.[column] ?? this.lines.at(row, column);
  }

  /** The stored cell, without formats of its row or column. */
  stored(row: number, column: number): CellRecord | undefined {
    return this.rows[row]?.[column];
  }

  /** Stores a cell in a place. Undefined clears the place. */
  put(row: number, column: number, cell: CellRecord | undefined): void {
    if (cell) (this.rows[row] ??= [])[column] = cell;
    else this.forget(row, column);
  }

  /** The cell to change. Creates it if needed. */
  touch(row: number, column: number): CellRecord {
    const cells = (this.rows[row] ??= []);
    return (cells[column] ??= { ...(this.lines.at(row, column) ?? untouched) });
  }

  /** Visits every stored cell. */
  forEach(visit: (cell: CellRecord, row: number, column: number) => void): void {
    this.rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell) visit(cell, row, column);
      });
    });
  }

  /** Moves cells. Inserted cells are empty. */
  shift(shift: Shift): void {
    shiftRows(this.rows, shift);
    this.lines.follow(shift);
  }

  /** Visits the stored cells of an area. */
  forEachIn(area: Area, visit: (cell: CellRecord, row: number, column: number) => void): void {
    const endRow = Math.min(this.rows.length, area.row + area.rows);
    for (let row = area.row; row < endRow; row++) {
      const cells = this.rows[row] ?? [];
      const endColumn = Math.min(cells.length, area.column + area.columns);
      for (let column = area.column; column < endColumn; column++) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** Changes the format of whole rows or columns and of the stored cells in them. */
  formatLines(area: Area, change: (cell: CellRecord) => void): void {
    const { lines } = this;
    // Where a formatted row crosses a formatted column, the cell needs a format of its own.
    const isColumns = area.rows === sheetRows;
    for (const line of isColumns ? lines.formattedRows() : lines.formattedColumns()) {
      const first = isColumns ? area.column : area.row;
      const count = isColumns ? area.columns : area.rows;
      for (let n = first; n < first + count; n++)
        this.touch(isColumns ? line : n, isColumns ? n : line);
    }
    this.forEachIn(area, change);
    lines.change(area, untouched, change);
  }

  /** Gives inserted cells the formats of the cells above or to the left. */
  formatLikeBefore({ area, direction }: Shift): void {
    const isDown = direction === 'Down';
    const before = isDown ? area.row - 1 : area.column - 1;
    if (before < 0) return;
    const lines = isDown ? (this.rows[before]?.length ?? 0) : this.rows.length;
    const first = isDown ? area.column : area.row;
    const end = Math.min(lines, first + (isDown ? area.columns : area.rows));
    for (let line = first; line < end; line++) {
      const like = isDown ? this.peek(before, line) : this.peek(line, before);
      if (!like) continue;
      const { numberFormat, isLocked, look } = like;
      for (let n = 0; n < (isDown ? area.rows : area.columns); n++) {
        const place = isDown ? [area.row + n, line] : [line, area.column + n];
        Object.assign(this.touch(place[0]!, place[1]!), { numberFormat, isLocked, look });
      }
    }
  }

  forget(row: number, column: number): void {
    const cells = this.rows[row];
    if (cells) cells[column] = undefined;
  }

  /** The smallest area with every cell that has a value or a formula. Null if there is none. */
  usedArea(within: Area): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const end = Math.min(this.rows.length, within.row + within.rows);
    for (let row = within.row; row < end; row++) {
      const cells = this.rows[row] ?? [];
      const lastColumn = Math.min(cells.length, within.column + within.columns);
      for (let column = within.column; column < lastColumn; column++) {
        const cell = cells[column];
        if (!cell || (cell.value === '' && cell.formula === null)) continue;
        top = Math.min(top, row);
        bottom = row;
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
