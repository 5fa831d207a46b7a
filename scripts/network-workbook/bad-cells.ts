import type { SheetCell, SheetTable } from './sheet-table';

/** A cell or row that is wrong on purpose: it gives the plan a data issue to report. */
export interface BadCell {
  readonly table: string;
  readonly column: string;
  /** Address on the sheet, such as `C17`. */
  readonly address: string;
  /** Description on the `Read me` sheet. */
  readonly problem: string;
}

/** A wrong value to write over a cell. `row` is 0-based in the table's body. */
export interface BadValue {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly value: SheetCell;
  readonly problem: string;
}

/** Replaces cells of the tables. Returns the address of each. Throws if a cell does not exist. */
export function insertBadValues(
  tables: readonly SheetTable[],
  badValues: readonly BadValue[],
): { readonly tables: SheetTable[]; readonly badCells: BadCell[] } {
  const badCells: BadCell[] = [];
  const changed = tables.map((table) => {
    const rows = table.rows.map((row) => [...row]);
    for (const { column, row, value, problem } of badValues.filter(
      (bad) => bad.table === table.name,
    )) {
      const columnIndex = table.columns.findIndex(({ header }) => header === column);
      const cells = rows[row];
      if (columnIndex < 0 || !cells) throw new Error(`No cell ${table.name}[${column}] ${row}`);
      cells[columnIndex] = value;
      badCells.push({ table: table.name, column, address: addressOf(row, columnIndex), problem });
    }
    return { ...table, rows };
  });
  return { tables: changed, badCells };
}

/** Inserts a copy of a row of the named table right below that row. */
export function duplicateRow(
  tables: readonly SheetTable[],
  name: string,
  row: number,
  problem: string,
): { readonly tables: SheetTable[]; readonly badCell: BadCell } {
  const changed = tables.map((table) =>
    table.name === name
      ? { ...table, rows: table.rows.flatMap((cells, r) => (r === row ? [cells, cells] : [cells])) }
      : table,
  );
  const column = tables.find((table) => table.name === name)?.columns[0]?.header ?? '';
  return {
    tables: changed,
    badCell: { table: name, column, address: addressOf(row + 1, 0), problem },
  };
}

/** Tables start in A1, so row 0 of the body is row 2 of the sheet. */
function addressOf(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 2}`;
}
