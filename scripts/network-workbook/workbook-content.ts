import type { SheetTable } from './sheet-table';
import type { TextSheet } from './sheet-text';

/** A workbook to write: the front sheets, then a sheet for each table, then the back sheets. */
export interface WorkbookContent {
  readonly title: string;
  readonly description: string;
  /** ISO date of creation in the file's properties. The clock is not used, so the bytes repeat. */
  readonly date: string;
  readonly front: readonly TextSheet[];
  readonly tables: readonly SheetTable[];
  readonly back: readonly TextSheet[];
}
