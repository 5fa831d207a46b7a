import { ownTable } from '../own-tables';
import type { Area, Cell, Workbook } from '../port';

/** A table that we wrote, with its header row and body. */
export interface OwnTable {
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
  for (const { area } of await workbook.listTables()) {
    const [headers = []] = await workbook.readArea({ ...area, rows: 1 });
    if (ownTable(headers) !== name) continue;
    found.push({ sheet: area.sheet, area, rows: await workbook.readArea(area) });
  }
  return found;
}
