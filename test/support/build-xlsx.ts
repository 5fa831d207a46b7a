import { utils, write } from '@e965/xlsx';
import type { CellObject } from '@e965/xlsx';
import { columnLetters } from '../../src/workbook/cell-address';
import type { Cell } from '../../src/workbook/port';
import { isCellError } from '../../src/workbook/port';
import { done, startExcelize } from '../../src/xlsx/excelize';
import type { Excelize, ExcelizeFile } from '../../src/xlsx/excelize';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import type { InitialSheet } from './workbook-contract-suite';

/** Opens a file, or a new one, with Excelize, applies the edit and returns the saved bytes. */
export async function editXlsx(
  bytes: Uint8Array | null,
  edit: (file: ExcelizeFile, excelize: Excelize) => void,
): Promise<Uint8Array> {
  const excelize = await startExcelize(excelizeFromDisk);
  const file = done(bytes ? excelize.OpenReader(bytes) : excelize.NewFile());
  edit(file, excelize);
  return done(file.WriteToBuffer()).buffer as unknown as Uint8Array;
}

/** An .xlsx file with these sheets. */
export async function buildXlsx(sheets: readonly InitialSheet[]): Promise<Uint8Array> {
  const book = utils.book_new();
  for (const { name, rows } of sheets) {
    const sheet = utils.aoa_to_sheet([]);
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell !== null) sheet[utils.encode_cell({ r, c })] = stored(cell);
      });
    });
    const widest = Math.max(1, ...rows.map((row) => row.length));
    if (rows.length > 0) {
      sheet['!ref'] = `A1:${utils.encode_cell({ r: rows.length - 1, c: widest - 1 })}`;
    }
    utils.book_append_sheet(book, sheet, name);
  }
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  return editXlsx(bytes, (file) => {
    for (const { name, rows, table } of sheets) {
      if (table === undefined) continue;
      const right = columnLetters((rows[0]?.length ?? 1) - 1);
      done(file.AddTable(name, { Range: `A1:${right}${String(rows.length)}`, Name: table }));
    }
  });
}

/** Sets a cell's value. Row and column are 0-based. */
export function setCell(
  file: ExcelizeFile,
  sheet: string,
  row: number,
  column: number,
  value: number | string | boolean,
): void {
  const at = `${columnLetters(column)}${String(row + 1)}`;
  done(
    typeof value === 'string'
      ? file.SetCellStr(sheet, at, value)
      : file.SetCellValue(sheet, at, value),
  );
}

const ERROR_NUMBERS: Readonly<Record<string, number>> = { '#DIV/0!': 0x07, '#N/A': 0x2a };

function stored(cell: Exclude<Cell, null>): CellObject {
  if (isCellError(cell)) return { t: 'e', v: ERROR_NUMBERS[cell.error]! };
  if (typeof cell === 'string') return { t: 's', v: cell };
  return typeof cell === 'boolean' ? { t: 'b', v: cell } : { t: 'n', v: cell };
}
