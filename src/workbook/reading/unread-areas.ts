import type { DataIssue } from '../data-issues';
import type { Fit, FoundTable } from '../find-tables';
import { ownTable } from '../own-tables';
import type { Workbook } from '../port';
import { overlap } from '../table-candidates';
import type { RememberedCells } from './remembered-cells';
import type { UnreadArea } from './workbook-reading';

/** A header of ours is in one of the first rows of a sheet. */
const ROWS_OF_HEADERS = 3;

/** Sheets and Excel tables that were not read, without those that the add-in wrote. */
export async function unreadAreas(
  workbook: Workbook,
  cells: RememberedCells,
  read: readonly FoundTable[],
  rivals: readonly Fit[],
): Promise<readonly UnreadArea[]> {
  const areas = read.flatMap((table) => [table, ...(table.joined ?? [])]).map(({ area }) => area);
  const unread: UnreadArea[] = rivals.map(({ candidate, table }) => ({
    sheet: candidate.area.sheet,
    tableName: candidate.tableName,
    why: `Also looks like ${table.name}`,
  }));
  const isNamed = (sheet: string) => unread.some((one) => one.sheet === sheet);
  for (const { name, area } of await workbook.listTables()) {
    if (areas.some((other) => overlap(other, area)) || isNamed(area.sheet)) continue;
    const [headers = []] = await cells.readArea({ ...area, rows: 1 });
    if (ownTable(headers) !== null) continue;
    unread.push({ sheet: area.sheet, tableName: name, why: 'Not a table of the contract' });
  }
  for (const { sheet, used } of await workbook.listSheets()) {
    if (used === null || isNamed(sheet) || areas.some((area) => area.sheet === sheet)) continue;
    const rows = await cells.readArea({ ...used, rows: Math.min(used.rows, ROWS_OF_HEADERS) });
    if (rows.some((row) => ownTable(row) !== null)) continue;
    unread.push({ sheet, tableName: null, why: 'No table of the contract was found on it' });
  }
  return unread;
}

/** One issue that lists the sheets that were not read; null if all were. */
export function unreadSheetsIssue(unread: readonly UnreadArea[]): DataIssue | null {
  const sheets = [...new Set(unread.map(({ sheet }) => sheet))];
  if (sheets.length === 0) return null;
  return {
    severity: 'low',
    table: 'Workbook',
    row: null,
    column: null,
    value: sheets.join(', '),
    problem: sheets.length === 1 ? 'The sheet was not read' : 'These sheets were not read',
    action: 'Nothing on them counts in the plan.',
    sheet: sheets.length === 1 ? sheets[0]! : null,
    address: null,
  };
}
