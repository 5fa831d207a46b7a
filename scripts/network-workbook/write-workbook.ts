import { init } from 'excelize-wasm';
import { createRequire } from 'node:module';
import * as XLSX from '@e965/xlsx';
import { NUMBER_FORMAT, type SheetCell, type SheetTable } from './sheet-table';
import type { TextCell, TextSheet } from './sheet-text';

/** A workbook to write: prose sheets first, then a sheet for each table. */
export interface WorkbookContent {
  readonly title: string;
  readonly description: string;
  /** ISO date; the same content with the same date gives the same bytes. */
  readonly date: string;
  readonly front: readonly TextSheet[];
  readonly tables: readonly SheetTable[];
  readonly back: readonly TextSheet[];
}

type Excelize = Awaited<ReturnType<typeof init>>;
type OpenFile = ReturnType<Excelize['OpenReader']>;

/** `#N/A` in the file format. */
const NOT_AVAILABLE = 0x2a;

/**
 * The bytes of the .xlsx file. SheetJS writes the cells, as it knows error values and cached
 * results; Excelize then adds what SheetJS cannot: tables, frozen headers, fonts, drop-downs.
 */
export async function workbookBytes(content: WorkbookContent): Promise<Uint8Array> {
  const excelize = await init(
    createRequire(import.meta.url).resolve('excelize-wasm/excelize.wasm.gz'),
  );
  const file = excelize.OpenReader(cellsOnly(content));
  must(file);
  for (const table of content.tables) finishTable(file, table);
  for (const sheet of [...content.front, ...content.back]) finishTextSheet(file, sheet);
  must(
    file.SetDocProps({
      Title: content.title,
      Description: content.description,
      Creator: 'Evenstock',
      LastModifiedBy: 'Evenstock',
      Created: `${content.date}T00:00:00Z`,
      Modified: `${content.date}T00:00:00Z`,
    }),
  );
  must(file.SetActiveSheet(0));
  const written = file.WriteToBuffer();
  must(written);
  return written.buffer as Uint8Array;
}

function cellsOnly(content: WorkbookContent): Uint8Array {
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
    sheet[address(0, c)] = { t: 's', v: header };
  });
  table.rows.forEach((row, r) => {
    row.forEach((value, c) => {
      const format = table.formats?.get(`${r},${c}`) ?? table.columns[c]!.format;
      const cell = sheetCell(value, NUMBER_FORMAT[format]);
      if (cell) sheet[address(r + 1, c)] = cell;
    });
  });
  sheet['!ref'] = `A1:${address(table.rows.length, table.columns.length - 1)}`;
  sheet['!cols'] = table.columns.map(({ width }) => ({ wch: width }));
  return sheet;
}

function textSheet(text: TextSheet): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  for (const { row, column, value, formula, numberFormat } of text.cells) {
    const cell = sheetCell(value, numberFormat ?? NUMBER_FORMAT.text);
    if (cell) sheet[address(row, column)] = formula ? { ...cell, f: formula } : cell;
  }
  const lastRow = Math.max(...text.cells.map(({ row }) => row));
  sheet['!ref'] = `A1:${address(lastRow, text.widths.length - 1)}`;
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

function finishTable(file: OpenFile, table: SheetTable): void {
  const lastCell = address(table.rows.length, table.columns.length - 1);
  must(
    file.AddTable(table.name, {
      Range: `A1:${lastCell}`,
      Name: table.name,
      StyleName: 'TableStyleMedium2',
      ShowRowStripes: true,
    }),
  );
  freezeHeader(file, table.name);
  table.columns.forEach(({ choices }, c) => {
    if (!choices) return;
    must(
      file.AddDataValidation(table.name, {
        Type: 'list',
        AllowBlank: true,
        Formula1: `"${choices.join(',')}"`,
        Sqref: `${address(1, c)}:${address(table.rows.length, c)}`,
      }),
    );
  });
}

function freezeHeader(file: OpenFile, sheet: string): void {
  must(
    file.SetPanes(sheet, {
      Freeze: true,
      YSplit: 1,
      TopLeftCell: 'A2',
      ActivePane: 'bottomLeft',
      Selection: [{ SQRef: 'A2', ActiveCell: 'A2', Pane: 'bottomLeft' }],
    }),
  );
}

const FONT: Readonly<Record<TextCell['look'], object>> = {
  title: { Bold: true, Size: 18, Color: '1F4E78' },
  heading: { Bold: true, Size: 12, Color: '1F4E78' },
  body: { Size: 11 },
  wrapped: { Size: 11 },
  faint: { Size: 11, Color: '666666' },
  input: { Size: 11, Color: '0000FF' },
};

function finishTextSheet(file: OpenFile, sheet: TextSheet): void {
  const styles = new Map<string, number>();
  for (const { row, column, look, numberFormat } of sheet.cells) {
    const key = `${look} ${numberFormat ?? ''}`;
    if (!styles.has(key)) {
      const made = file.NewStyle({
        Font: FONT[look],
        Alignment: { Vertical: 'top', WrapText: look === 'wrapped' },
        ...(numberFormat === undefined ? {} : { CustomNumFmt: numberFormat }),
      });
      must(made);
      styles.set(key, made.style);
    }
    must(
      file.SetCellStyle(sheet.name, address(row, column), address(row, column), styles.get(key)!),
    );
  }
  must(
    file.SetSheetView(sheet.name, 0, { ShowGridLines: false, TopLeftCell: 'A1', View: 'normal' }),
  );
}

function address(row: number, column: number): string {
  return XLSX.utils.encode_cell({ r: row, c: column });
}

function must(result: { error?: string | null }): void {
  if (result.error) throw new Error(`Excelize: ${result.error}`);
}
