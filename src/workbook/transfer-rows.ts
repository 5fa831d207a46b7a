import { isBlank } from './cell-values';
import type { Area, Cell, Workbook } from './port';

/** The names that tell one line of a plan from all others. */
export interface LineNames {
  readonly product: string;
  readonly from: string;
  readonly to: string;
}

type Reader = Pick<Workbook, 'listTables' | 'readArea'>;

const COLUMNS = ['Product', 'From', 'To'] as const;
/** Rows read at a time. */
const CHUNK = 5_000;

/** The line that stands in a row of a sheet of transfers; null where none stands. */
export async function lineInRow(
  workbook: Reader,
  sheet: string,
  row: number,
): Promise<LineNames | null> {
  const table = await columnsOf(workbook, sheet);
  if (table === null || row <= table.area.row || row >= table.area.row + table.area.rows) {
    return null;
  }
  const [cells = []] = await workbook.readArea({ ...table.area, row, rows: 1 });
  return namesIn(cells, table.at);
}

/** The row of a sheet of transfers, 0-based, in which a line stands; null if none has it. */
export async function rowOfLine(
  workbook: Reader,
  sheet: string,
  isLine: (names: LineNames) => boolean,
): Promise<number | null> {
  const table = await columnsOf(workbook, sheet);
  if (table === null) return null;
  const { area, at } = table;
  const [first, last] = [Math.min(...at), Math.max(...at)];
  const end = area.row + area.rows;
  for (let row = area.row + 1; row < end; row += CHUNK) {
    const rows = await workbook.readArea({
      ...area,
      row,
      rows: Math.min(CHUNK, end - row),
      column: area.column + first,
      columns: last - first + 1,
    });
    const found = rows.findIndex((cells) => {
      const names = namesIn(
        cells,
        at.map((column) => column - first),
      );
      return names !== null && isLine(names);
    });
    if (found >= 0) return row + found;
  }
  return null;
}

/** The table of a sheet with the places of its columns; null if the sheet has no such table. */
async function columnsOf(
  workbook: Reader,
  sheet: string,
): Promise<{ readonly area: Area; readonly at: readonly number[] } | null> {
  const table = (await workbook.listTables()).find(({ area }) => area.sheet === sheet);
  if (table === undefined) return null;
  const [headers = []] = await workbook.readArea({ ...table.area, rows: 1 });
  const at = COLUMNS.map((header) => headers.indexOf(header));
  return at.includes(-1) ? null : { area: table.area, at };
}

function namesIn(cells: readonly Cell[], at: readonly number[]): LineNames | null {
  const [product, from, to] = at.map((column) => cells[column] ?? null) as [Cell, Cell, Cell];
  if (isBlank(product) || isBlank(from) || isBlank(to)) return null;
  return { product: String(product), from: String(from), to: String(to) };
}
