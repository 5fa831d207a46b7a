/** What a cell of the written workbook holds; null is a blank cell, `error` an Excel error. */
export type SheetCell = number | string | boolean | null | { readonly error: '#N/A' };

/**
 * How the numbers of a column are shown, as an Excel number format. `_)` keeps the width of a bracket
 * free to the right, so that a number does not touch the text beside it.
 */
export const NUMBER_FORMAT = {
  text: 'General',
  units: '#,##0_)',
  days: '0_)',
  decimal: '#,##0.00_)',
  percent: '0.0%_)',
  date: 'dd mmm yyyy_)',
  degrees: '0.000_)',
  pounds: '£#,##0.00_)',
  poundsFine: '£#,##0.0000_)',
} as const;

export type NumberFormat = keyof typeof NUMBER_FORMAT;

export interface SheetColumn {
  readonly header: string;
  readonly format: NumberFormat;
  /** In characters. */
  readonly width: number;
  /** The only words that a cell should hold: a drop-down in Excel. */
  readonly choices?: readonly string[];
}

/** One Excel table on a sheet of its own name. */
export interface SheetTable {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Cells that are shown otherwise than their column is, as `row,column` of the body. */
  readonly formats?: ReadonlyMap<string, NumberFormat>;
}

/** A column together with the way to fill it from a row of type `Row`. */
export interface ColumnOf<Row> extends SheetColumn {
  readonly cell: (row: Row) => SheetCell;
}

/** Lays rows out as a table. */
export function tableOf<Row>(
  name: string,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): SheetTable {
  return { name, columns, rows: rows.map((row) => columns.map((column) => column.cell(row))) };
}
