/** The value of a cell to write. A null is a blank cell, `error` is an Excel error. */
export type SheetCell = number | string | boolean | null | { readonly error: '#N/A' };

/**
 * Excel number formats. `_)` leaves the width of a bracket free on the right, which separates a
 * number from the text in the next column.
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
  /** The allowed values: a drop-down list in Excel. */
  readonly choices?: readonly string[];
}

/** One Excel table on a sheet of its own name. */
export interface SheetTable {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Formats of single cells, by `row,column` of the body. They replace the column's format. */
  readonly formats?: ReadonlyMap<string, NumberFormat>;
}

/** A column and the function that takes its cell from a row of type `Row`. */
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
