import { SSF, read } from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Area, Cell } from '../workbook/port';
import { DAYS_TO_1904, isDateFormat } from './date-system';

/** Error values by their number in the file. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** The cells of a whole workbook as the file holds them: values, not formulas. */
export class SheetCells {
  private constructor(
    private readonly book: WorkBook,
    private readonly from1904: boolean,
  ) {}

  /** Reads every sheet. With `from1904` the dates of the file count from 1904. Throws on a broken file. */
  static read(bytes: Uint8Array, from1904: boolean): SheetCells {
    const book = read(bytes, {
      type: 'array',
      dense: true,
      cellDates: false,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: from1904,
    });
    return new SheetCells(book, from1904);
  }

  /** The smallest area that holds every filled cell of a sheet; null for an empty sheet. */
  usedArea(sheet: string): Area | null {
    const rows = this.rows(sheet);
    let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
    for (let r = 0; r < rows.length; r += 1) {
      const row = rows[r];
      if (!row) continue;
      let [first, last] = [0, row.length - 1];
      while (last >= 0 && this.value(row[last]) === null) last -= 1;
      if (last < 0) continue;
      while (this.value(row[first]) === null) first += 1;
      top = Math.min(top, r);
      bottom = r;
      left = Math.min(left, first);
      right = Math.max(right, last);
    }
    if (bottom < 0) return null;
    return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** The values of an area, row by row; null beyond what the sheet holds. */
  area(area: Area): Cell[][] {
    const rows = this.rows(area.sheet);
    return Array.from({ length: area.rows }, (_row, r) => {
      const row = rows[area.row + r];
      return Array.from({ length: area.columns }, (_cell, c) => this.value(row?.[area.column + c]));
    });
  }

  private rows(sheet: string): readonly (readonly (CellObject | undefined)[] | undefined)[] {
    const cells = this.book.Sheets[sheet] as (WorkSheet & { '!data'?: CellObject[][] }) | undefined;
    return cells?.['!data'] ?? [];
  }

  private value(cell: CellObject | undefined): Cell {
    if (cell?.v === undefined || cell.v === '') return null;
    if (cell.t === 'e') return { error: cell.w ?? ERRORS[Number(cell.v)] ?? '#VALUE!' };
    if (cell.t === 'z' || cell.v instanceof Date) return null;
    if (this.from1904 && typeof cell.v === 'number' && isDate(cell)) {
      return cell.v + DAYS_TO_1904;
    }
    return cell.v;
  }
}

function isDate({ z: format }: CellObject): boolean {
  if (format === undefined) return false;
  return isDateFormat(typeof format === 'number' ? String(SSF.get_table()[format]) : format);
}
