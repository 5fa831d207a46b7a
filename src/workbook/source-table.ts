import type { FoundTable } from './find-tables';

/** The place of a contract table in the workbook. */
export interface SourceTable {
  readonly name: string;
  readonly sheet: string;
  /** Name of the Excel table; null for a plain range. */
  readonly tableName: string | null;
  /** Rows of its body, including blank ones. */
  readonly rows: number;
}

/** The place of a found table. */
export function sourceOf({ name, area, tableName }: FoundTable): SourceTable {
  return { name, sheet: area.sheet, tableName, rows: area.rows - 1 };
}
