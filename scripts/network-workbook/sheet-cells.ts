import * as XLSX from '@e965/xlsx';
import { NUMBER_FORMAT, type SheetCell, type SheetTable } from './sheet-table';
import type { TextSheet } from './sheet-text';
import type { WorkbookContent } from './workbook-content';

/** `#N/A` in the file format. */
const NOT_AVAILABLE = 0x2a;

/** An .xlsx file with cells, number formats and column widths only. */
export function cellsOnly(content: WorkbookContent): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const sheet of content.front)
    XLSX.utils.book_append_sheet(book, textSheet(sheet), sheet.name);
  for (const table of content.tables)
    XLSX.utils.book_append_sheet(book, tableSheet(table), table.name);
  for (const sheet of content.back)
    XLSX.utils.book_append_sheet(book, textSheet(sheet), sheet.name);
  return new Uint8Array(
    XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer,
  );
}

function tableSheet(table: SheetTable): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  table.columns.forEach(({ header }, c) => {
    sheet[cellAddress(0, c)] = { t: 's', v: header };
  });
  table.rows.forEach((row, r) => {
    row.forEach((value, c) => {
      const format = table.formats?.get(`${r},${c}`) ?? table.columns[c]!.format;
      const cell = sheetCell(value, NUMBER_FORMAT[format]);
      if (cell) sheet[cellAddress(r + 1, c)] = cell;
    });
  });
  sheet['!ref'] = `A1:${cellAddress(table.rows.length, table.columns.length - 1)}`;
  sheet['!cols'] = table.columns.map(({ width }) => ({ wch: width }));
  return sheet;
}

function textSheet(text: TextSheet): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  for (const { row, column, value, formula, numberFormat } of text.cells) {
    const cell = sheetCell(value, numberFormat ?? NUMBER_FORMAT.text);
    if (cell) sheet[cellAddress(row, column)] = formula ? { ...cell, f: formula } : cell;
  }
  const lastRow = Math.max(...text.cells.map(({ row }) => row));
  sheet['!ref'] = `A1:${cellAddress(lastRow, text.widths.length - 1)}`;
  sheet['!cols'] = text.widths.map((width) => ({ wch: width }));
  return sheet;
}

function sheetCell(value: SheetCell, format: string): XLSX.CellObject | null {
  if (value === null) return null;
  if (typeof value === 'number') return { t: 'n', v: value, z: format };
  if (typeof value === 'boolean') return { t: 'b', v: value };
  if (typeof value === 'string') return { t: 's', v: value };
  return { t: 'e', v: NOT_AVAILABLE, w: value.error };
}

/** `A1` for row 0, column 0. */
export function cellAddress(row: number, column: number): string {
  return XLSX.utils.encode_cell({ r: row, c: column });
}
