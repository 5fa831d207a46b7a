import type { ColumnFormat, OutputSheet } from '../workbook/port';

/** The columns of a sheet that we wrote: header and format, in order. */
export type SheetLayout = readonly (readonly [string, ColumnFormat])[];

/** The tables that the next run reads again. */
export const READ_AGAIN = ['Transfers', 'Audit log'] as const;

/** How the tables that the next run reads again were written, by sheet. */
export type Layouts = Readonly<Partial<Record<(typeof READ_AGAIN)[number], SheetLayout>>>;

/** The layouts of those tables among the sheets of a plan. */
export function layoutsOf(sheets: readonly OutputSheet[]): Layouts {
  return Object.fromEntries(
    sheets
      .filter(({ name }) => READ_AGAIN.some((each) => each === name))
      .map(({ name, columns }) => [name, columns.map((column) => [column.header, column.format])]),
  );
}
