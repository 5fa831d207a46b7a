import type { Cell, ColumnMapping, OutputSheet } from './port';

/**
 * The column mapping is an ordinary table on a hidden sheet that only a program can show. It stays
 * in the file in every spreadsheet program, and other programs can read it.
 */
export const MAPPING_SHEET = 'Evenstock columns';
/** The table's name. We find the table by this name, even if its sheet was renamed. */
export const MAPPING_TABLE = 'EvenstockColumns';

/** The mapping as a sheet: table, contract column, header in the user's workbook. */
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

/** Reads the mapping from the rows of that table; rows with a blank cell are skipped. */
export function mappingFrom(rows: readonly (readonly Cell[])[]): ColumnMapping {
  // Without a prototype, so that a name such as `__proto__` or `constructor` is a key like any other.
  const mapping = Object.create(null) as Record<string, Record<string, string>>;
  for (const [table, column, header] of rows.slice(1)) {
    if (typeof table !== 'string' || typeof column !== 'string' || typeof header !== 'string') {
      continue;
    }
    (mapping[table] ??= Object.create(null) as Record<string, string>)[column] = header;
  }
  return mapping;
}
