import type { Area, Cell } from '../workbook/port';
import type { SheetRows } from './sheet-part';

/** The cells of a whole workbook as the file holds them: values, not formulas. */
export class SheetCells {
  constructor(private readonly sheets: ReadonlyMap<string, SheetRows>) {}

  /** The smallest area that holds every filled cell of a sheet; null for an empty sheet. */
  usedArea(sheet: string): Area | null {
    const rows = this.sheets.get(sheet) ?? [];
    let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
    for (let r = 0; r < rows.length; r += 1) {
      const row = rows[r];
      if (!row) continue;
      let first = 0;
      while (row[first] === undefined) first += 1;
      top = Math.min(top, r);
      bottom = r;
      left = Math.min(left, first);
      right = Math.max(right, row.length - 1);
    }
    if (bottom < 0) return null;
    return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** The values of an area, row by row; null beyond what the sheet holds. */
  area(area: Area): Cell[][] {
    const rows = this.sheets.get(area.sheet) ?? [];
    return Array.from({ length: area.rows }, (_row, r) => {
      const row = rows[area.row + r];
      return Array.from({ length: area.columns }, (_cell, c) => row?.[area.column + c] ?? null);
    });
  }
}
