import { ownTable } from '../own-tables';
import type { Area, Cell, Workbook } from '../port';

/** A table that we wrote, with its header row and body. */
export interface OwnTable {
  /** The table's name in the workbook. */
  readonly name: string;
  /** The sheet's name in the workbook. */
  readonly sheet: string;
  readonly area: Area;
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables of ours with one of these names, by their headers; a table that is not ours is none. */
export async function readOwnTables(
  workbook: Pick<Workbook, 'listTables' | 'readArea'>,
  name: string,
): Promise<readonly OwnTable[]> {
  const found: OwnTable[] = [];
  for (const { name: tableName, area } of await workbook.listTables()) {
    const [headers = []] = await workbook.readArea({ ...area, rows: 1 });
    if (ownTable(headers) !== name) continue;
    const rows = await workbook.readArea(area);
    found.push({ name: tableName, sheet: area.sheet, area, rows });
  }
  return found;
}
