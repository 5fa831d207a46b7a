import { INPUT_TABLES, inputTable, type InputTableName } from '../workbook/input-tables';
import { matchHeaders, normaliseName } from '../workbook/headers';
import type { ColumnMapping } from '../workbook/port';

/** Where a table of the contract comes from, under names of its own. */
export interface NamedTable {
  /** The table, view or file that holds it. */
  readonly from?: string;
  /** Its column for each column of the contract. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Names that differ from the contract's, by table of the contract. */
export type TableNames = Readonly<Partial<Record<InputTableName, NamedTable>>>;

/** The column that says when a row of stock was last updated; it is not part of the contract. */
export const UPDATED = 'Updated';

/** Names that pipelines commonly use, tried in this order before the contract's own. */
const USUAL: Readonly<Partial<Record<InputTableName, readonly string[]>>> = {
  Inventory: ['inventory_current'],
  Demand: ['sales_transactions'],
};

/** Columns that pipelines commonly use and that the contract has no synonym for. */
const USUAL_COLUMNS: Readonly<
  Partial<Record<InputTableName, Readonly<Record<string, readonly string[]>>>>
> = {
  Inventory: {
    [UPDATED]: ['last_updated', 'updated_at', 'last_update', 'as_of', 'snapshot_time', 'updated'],
  },
  Demand: { Date: ['transaction_date', 'sale_date', 'sold_at', 'sold_on', 'transaction_time'] },
};

/** The table, view or file of these names that holds a table of the contract; undefined without one. */
export function sourceOf(
  table: InputTableName,
  available: readonly string[],
  names: TableNames,
): string | undefined {
  const given = names[table]?.from;
  const wanted = given === undefined ? [...(USUAL[table] ?? []), table] : [given];
  for (const name of wanted) {
    const found = available.find((each) => normaliseName(each) === normaliseName(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The headers of a source's table by the contract's columns, as a mapping for the reader. */
export function columnsOf(
  table: InputTableName,
  headers: readonly string[],
  names: TableNames,
): Readonly<Record<string, string>> {
  const usual = Object.entries(USUAL_COLUMNS[table] ?? {}).flatMap(([column, candidates]) => {
    const found = headers.find((header) =>
      candidates.some((candidate) => normaliseName(candidate) === normaliseName(header)),
    );
    return found === undefined ? [] : [[column, found] as const];
  });
  return { ...Object.fromEntries(usual), ...names[table]?.columns };
}

/** The header that holds each column of the contract, also those that the reader finds by its synonyms. */
export function headersByColumn(
  table: InputTableName,
  headers: readonly string[],
  names: TableNames,
): ReadonlyMap<string, string> {
  const mapping = columnsOf(table, headers, names);
  const { columns } = matchHeaders(headers, inputTable(table).columns, mapping);
  const found = new Map([...columns].map(([column, index]) => [column, headers[index]!]));
  const updated = mapping[UPDATED];
  if (updated !== undefined) found.set(UPDATED, updated);
  return found;
}

/** The mapping of all tables for the reader, without columns that are not part of the contract. */
export function readerMapping(
  tables: readonly { readonly name: string; readonly headers: readonly string[] }[],
  names: TableNames,
): ColumnMapping {
  const mapping: Record<string, Record<string, string>> = {};
  for (const { name, headers } of tables) {
    const table = INPUT_TABLES.find((each) => each.name === name);
    if (table === undefined) continue;
    const known = new Set(table.columns.map((column) => column.name));
    mapping[table.name] = Object.fromEntries(
      Object.entries(columnsOf(table.name, headers, names)).filter(([column]) => known.has(column)),
    );
  }
  return mapping;
}
