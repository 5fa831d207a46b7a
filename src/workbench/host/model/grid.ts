import type { Area } from './area';
import type { CellValue } from './entry';

/** One cell that holds something or looks different from an untouched one. */
export interface CellRecord {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  isLocked: boolean;
  /** Font, fill and alignment that were set, by the client's names. */
  look: Readonly<Record<string, unknown>>;
  /** The cell whose formula spills its array over this one; null for a cell with contents of its own. */
  spilledFrom: CellPlace | null;
  /** How far this cell's formula spills; null where it shows one value. */
  spill: Pick<Area, 'rows' | 'columns'> | null;
}

/** Row and column of one cell, 0-based. */
export type CellPlace = Pick<Area, 'row' | 'column'>;

/** What a cell that was never touched is like. */
export const untouched: Readonly<CellRecord> = {
  value: '',
  formula: null,
  numberFormat: 'General',
  isLocked: true,
  look: {},
  spilledFrom: null,
  spill: null,
};

/** Cells by row and column; those that were never touched are not stored. */
export class Grid {
  private readonly rows: (CellRecord | undefined)[][] = [];

  peek(row: number, column: number): Readonly<CellRecord> | undefined {
    return this.rows[row]?.[column];
  }

  /** The cell itself, to change it. */
  touch(row: number, column: number): CellRecord {
    const cells = (this.rows[row] ??= []);
    return (cells[column] ??= { ...untouched });
  }

  forget(row: number, column: number): void {
    const cells = this.rows[row];
    if (cells) cells[column] = undefined;
  }

  /** The smallest area with every cell that holds a value; null if none does. */
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
