import type { Cell, ColumnMapping, OutputSheet } from './port';

/**
 * The mapping of columns is kept in the workbook as an ordinary table on a sheet that only a program
 * can bring back to view: it travels with the file through every spreadsheet program, and can be
 * read without ours.
 */
export const MAPPING_SHEET = 'Evenstock columns';
/** The table's name; found by it wherever the sheet may have gone. */
export const MAPPING_TABLE = 'EvenstockColumns';

/** The mapping as a sheet: table, column of the contract, header in the user's workbook. */
export function mappingSheet(mapping: ColumnMapping): OutputSheet {
  const rows = Object.entries(mapping).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, header]) => [table, column, header] as const),
  );
  const column = (header: string, n: 0 | 1 | 2): OutputSheet['columns'][number] => ({
    header,
    format: 'text',
    cells: rows.map((row) => row[n]),
  });
  return {
    name: MAPPING_SHEET,
    tableName: MAPPING_TABLE,
    columns: [column('Table', 0), column('Column', 1), column('Header', 2)],
  };
}

/** The mapping that the rows of that table say; rows with a blank are passed over. */
export function mappingFrom(rows: readonly (readonly Cell[])[]): ColumnMapping {
  const mapping: Record<string, Record<string, string>> = {};
  for (const [table, column, header] of rows.slice(1)) {
    if (typeof table !== 'string' || typeof column !== 'string' || typeof header !== 'string') {
      continue;
    }
    (mapping[table] ??= {})[column] = header;
  }
  return mapping;
}
