import { normaliseName } from './headers';
import { INPUT_TABLES } from './input-tables';
import type { ColumnMapping } from './port';

/** A column of the contract and the header that the user's workbook has for it. */
export interface MappedColumn {
  readonly table: string;
  readonly column: string;
  readonly header: string;
}

/**
 * Reads `Demand.Date=Kalenderwoche`: a table and a column of the contract, and a header of the workbook.
 * Returns the problem, with what would be right, if it cannot be read.
 */
export function mappedColumn(text: string): MappedColumn | { readonly problem: string } {
  const [, tableName = '', columnName = '', header = ''] =
    /^([^.=]+)\.([^=]+)=(.+)$/.exec(text) ?? [];
  if (header.trim() === '') {
    return { problem: `"${text}" is no mapping. Write it as "Demand.Date=Kalenderwoche".` };
  }
  const table = INPUT_TABLES.find((one) => isSame(one.name, tableName));
  if (!table) {
    const names = INPUT_TABLES.map(({ name }) => name).join(', ');
    return { problem: `There is no table ${tableName}. The tables are ${names}.` };
  }
  const column = table.columns.find((one) => isSame(one.name, columnName));
  if (!column) {
    const names = table.columns.map(({ name }) => name).join(', ');
    return { problem: `${table.name} has no column ${columnName}. It has ${names}.` };
  }
  return { table: table.name, column: column.name, header: header.trim() };
}

/** The mapping with these columns added; the later one of a column counts. */
export function withMapped(
  mapping: ColumnMapping,
  columns: readonly MappedColumn[],
): ColumnMapping {
  const merged: Record<string, Readonly<Record<string, string>>> = { ...mapping };
  for (const { table, column, header } of columns) {
    merged[table] = { ...merged[table], [column]: header };
  }
  return merged;
}

function isSame(a: string, b: string): boolean {
  return normaliseName(a) === normaliseName(b);
}
