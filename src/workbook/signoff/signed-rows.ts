import { checkOf } from '../../planning/signoff/row-digest';
import { ROW_CONTENTS } from '../output/row-digests';
import type { Cell, Workbook } from '../port';
import { readOwnTables } from './own-table';

/** A row of a table to sign, as it stands in the workbook. */
export interface SignedRow {
  readonly table: string;
  readonly sheet: string;
  /** Row number in Excel. */
  readonly row: number;
  /** Transfer ID; blank where the table has none. */
  readonly id: string;
  readonly status: string;
  /** The content that a signature covers, from the cells. */
  readonly content: string;
  /** Whether the cells still give the row's Check. A row without one was added by hand. */
  readonly isAsPlanned: boolean;
  readonly cell: (header: string) => Cell;
}

/** The tables that people sign. */
export const SIGNED_TABLES = ['Transfers', 'Purchases', 'Markdowns'] as const;

/** Reads every row of a table to sign, on whatever sheets it is; blank rows are left out. */
export async function readSignedRows(
  workbook: Pick<Workbook, 'listTables' | 'readArea'>,
  table: (typeof SIGNED_TABLES)[number],
): Promise<readonly SignedRow[]> {
  const rows: SignedRow[] = [];
  for (const { sheet, area, rows: all } of await readOwnTables(workbook, table)) {
    const [headers = [], ...body] = all;
    const at = new Map(headers.map((header, c) => [header, c]));
    for (const [r, cells] of body.entries()) {
      if (cells.every((cell) => cell === null)) continue;
      const cell = (header: string): Cell => cells[at.get(header) ?? -1] ?? null;
      const content = ROW_CONTENTS[table]!(cell);
      rows.push({
        table,
        sheet,
        row: area.row + r + 2,
        id: String(cell('Transfer ID') ?? ''),
        status: String(cell('Status') ?? ''),
        content,
        isAsPlanned: cell('Check') === checkOf(content),
        cell,
      });
    }
  }
  return rows;
}
