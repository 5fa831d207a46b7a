import { headerRowsOf, tableEnd } from './header-rows';
import type { HeaderRow } from './header-rows';
import { ownTable } from './own-tables';
import type { Area, Cell, TableArea, Workbook } from './port';
import type { RememberedCells } from './reading/remembered-cells';
import { joinHeaderRows } from './two-row-headers';
import { yieldToEventLoop } from './yield-to-event-loop';

/** An area of the workbook that may be a table: a header row and the rows below it. */
export interface TableCandidate {
  /** Header row and body. */
  readonly area: Area;
  readonly headers: readonly Cell[];
  /** Name of the Excel table; null for a plain range. */
  readonly tableName: string | null;
  /** The only text in the row above a plain range; null if there is none. */
  readonly caption?: string | null;
}

/** The first header row of a plain range must be among this many first rows of a sheet. */
const HEADER_ROWS_SCANNED = 20;

/**
 * Every Excel table, and every range below a row with known headers. A header row with blank cells
 * gives one candidate for each block of filled cells and one for the whole row, because two ranges can
 * be side by side. A range ends where another table begins below it.
 */
export async function listCandidates(
  workbook: Workbook,
  cells: RememberedCells,
  isKnown: (header: Cell) => boolean,
): Promise<readonly TableCandidate[]> {
  const tables = await workbook.listTables();
  const candidates: TableCandidate[] = [];
  for (const { name, area } of tables) {
    const [headers = []] = await cells.readArea({ ...area, rows: 1 });
    candidates.push({ area, headers, tableName: name });
  }
  for (const { used } of await workbook.listSheets()) {
    if (!used) continue;
    await yieldToEventLoop();
    candidates.push(...(await rangesOf(used, tables, cells, isKnown)));
  }
  return candidates;
}

async function rangesOf(
  used: Area,
  tables: readonly TableArea[],
  cells: RememberedCells,
  isKnown: (header: Cell) => boolean,
): Promise<readonly TableCandidate[]> {
  const top = joinHeaderRows(
    await cells.readArea({ ...used, rows: Math.min(used.rows, HEADER_ROWS_SCANNED) }),
    isKnown,
  );
  const isOutside = ({ row, first, last }: HeaderRow) =>
    !tables.some(({ area }) => overlap(area, areaOf(used, row, row + 1, first, last)));
  const near = headerRowsOf(top, isKnown).filter(isOutside);
  if (near.length === 0) return [];
  const isOurs = near.some(({ row }) => ownTable(top[row]!) !== null);
  const rows = isOurs ? top : [...top, ...(await cells.remember(used)).slice(top.length)];
  const headerRows = isOurs ? near : headerRowsOf(rows, isKnown).filter(isOutside);
  return headerRows.flatMap((header) => {
    if (header.isRepeat) return [];
    const end = isOurs ? used.rows : tableEnd(rows, header, headerRows);
    const area = areaOf(used, header.row, end, header.first, header.last);
    if (tables.some((table) => overlap(table.area, area))) return [];
    const headers = rows[header.row]!.slice(header.first, header.last + 1);
    return [{ area, headers, tableName: null, caption: header.caption }];
  });
}

/** Rows `from` to `to` − 1 and columns `first` to `last` of a used area. */
function areaOf(used: Area, from: number, to: number, first: number, last: number): Area {
  return {
    sheet: used.sheet,
    row: used.row + from,
    column: used.column + first,
    rows: to - from,
    columns: last - first + 1,
  };
}

/** True if two areas share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
