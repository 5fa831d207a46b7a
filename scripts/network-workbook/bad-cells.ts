import type { SheetCell, SheetTable } from './sheet-table';

/** One cell (or row) that is spoilt on purpose, so that the plan has data issues to report. */
export interface BadCell {
  readonly table: string;
  readonly column: string;
  /** Address on the sheet, such as `C17`. */
  readonly address: string;
  /** What a planner reads about it on the `Read me` sheet. */
  readonly problem: string;
}

/** What to spoil: `row` is 0-based in the table's body; the row is added where it is past the end. */
export interface BadValue {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly value: SheetCell;
  readonly problem: string;
}

/** The tables with the given cells replaced, and where those cells stand now. */
export function insertBadValues(
  tables: readonly SheetTable[],
  spoilings: readonly BadValue[],
): { readonly tables: SheetTable[]; readonly badCells: BadCell[] } {
  const badCells: BadCell[] = [];
  const spoilt = tables.map((table) => {
    const rows = table.rows.map((row) => [...row]);
    for (const { column, row, value, problem } of spoilings.filter((s) => s.table === table.name)) {
      const columnIndex = table.columns.findIndex(({ header }) => header === column);
      const cells = rows[row];
      if (columnIndex < 0 || !cells) throw new Error(`No cell ${table.name}[${column}] ${row}`);
      cells[columnIndex] = value;
      badCells.push({ table: table.name, column, address: addressOf(row, columnIndex), problem });
    }
    return { ...table, rows };
  });
  return { tables: spoilt, badCells };
}

/** The table with a copy of one of its rows put in again right below it. */
export function duplicateRow(
  tables: readonly SheetTable[],
  name: string,
  row: number,
  problem: string,
): { readonly tables: SheetTable[]; readonly badCell: BadCell } {
  const repeated = tables.map((table) =>
    table.name === name
      ? { ...table, rows: table.rows.flatMap((cells, r) => (r === row ? [cells, cells] : [cells])) }
      : table,
  );
  const column = tables.find((table) => table.name === name)?.columns[0]?.header ?? '';
  return {
    tables: repeated,
    badCell: { table: name, column, address: addressOf(row + 1, 0), problem },
  };
}

/** Tables start in A1, so that row 0 of the body is row 2 of the sheet. */
function addressOf(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 2}`;
}
