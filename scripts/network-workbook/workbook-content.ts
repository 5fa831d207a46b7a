import type { SheetTable } from './sheet-table';
import type { TextSheet } from './sheet-text';

/** A workbook to write: prose sheets first, then a sheet for each table, then prose again. */
export interface WorkbookContent {
  readonly title: string;
  readonly description: string;
  /** ISO date; the same content with the same date gives the same bytes. */
  readonly date: string;
  readonly front: readonly TextSheet[];
  readonly tables: readonly SheetTable[];
  readonly back: readonly TextSheet[];
}
