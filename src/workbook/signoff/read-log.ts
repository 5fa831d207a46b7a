import type { LogEntry } from '../../planning/signoff/log-entry';
import type { Cell, TableArea, Workbook } from '../port';
import { entriesOf, LOG_SHEET } from './log-table';
import { readOwnTables } from './own-table';

/** The audit log of a workbook. */
export interface ReadLog {
  readonly entries: readonly LogEntry[];
  /** The sheet's name; null if the workbook has no log. */
  readonly sheet: string | null;
  /** Where it stands; null if the workbook has no log. */
  readonly table: TableArea | null;
  readonly headers: readonly Cell[];
  /** Row number in Excel of every entry. */
  readonly rowNumbers: readonly number[];
}

/** Reads the Audit log. If there are copies of it, the one on the sheet of that name counts. */
export async function readLog(
  workbook: Pick<Workbook, 'listTables' | 'readArea'>,
): Promise<ReadLog> {
  const tables = await readOwnTables(workbook, LOG_SHEET);
  const table = tables.find(({ sheet }) => sheet === LOG_SHEET) ?? tables[0];
  if (table === undefined) {
    return { entries: [], sheet: null, table: null, headers: [], rowNumbers: [] };
  }
  const [headers = [], ...body] = table.rows;
  const rowNumbers = body.flatMap((cells, r) =>
    cells.some((cell) => cell !== null) ? [table.area.row + r + 2] : [],
  );
  return {
    entries: entriesOf([headers, ...body]),
    sheet: table.sheet,
    table: { name: table.name, area: table.area },
    headers,
    rowNumbers,
  };
}
