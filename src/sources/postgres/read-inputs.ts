import type pg from 'pg';
import { INPUT_TABLES, type InputTableName } from '../../workbook/input-tables';
import type { FeedTable } from '../feed-table';
import { headersByColumn, sourceOf, type TableNames } from '../table-names';
import { cellRows, quoted } from './connect';

/** A table or view of the database, with its columns in order. */
interface DatabaseTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Reads every input table in the schemas of the connection's search path. */
export async function readInputs(
  client: pg.Client,
  names: TableNames,
): Promise<readonly FeedTable[]> {
  const available = await tablesOf(client);
  const read: FeedTable[] = [];
  for (const { name } of INPUT_TABLES) {
    const source = sourceOf(name, [...available.keys()], names);
    const table = source === undefined ? undefined : available.get(source);
    if (table !== undefined) read.push(await readInput(client, name, table, names));
  }
  return read;
}

/** The tables by name; of two schemas the one that comes first in the search path. */
async function tablesOf(client: pg.Client): Promise<ReadonlyMap<string, DatabaseTable>> {
  const rows = await cellRows(
    client,
    `select table_schema::text, table_name::text, column_name::text, data_type::text
     from information_schema.columns
     where table_schema = any (current_schemas(false))
     order by array_position(current_schemas(false), table_schema), table_name, ordinal_position`,
  );
  const tables = new Map<string, DatabaseTable & { columns: { name: string; type: string }[] }>();
  for (const [schema, name, column, type] of rows as string[][]) {
    const table = tables.get(name!) ?? { schema: schema!, name: name!, columns: [] };
    tables.set(name!, table);
    if (table.schema === schema) table.columns.push({ name: column!, type: type! });
  }
  return tables;
}

async function readInput(
  client: pg.Client,
  name: InputTableName,
  table: DatabaseTable,
  names: TableNames,
): Promise<FeedTable> {
  const found = headersByColumn(
    name,
    table.columns.map((column) => column.name),
    names,
  );
  const summed = name === 'Demand' ? dailySales(table, found) : null;
  const headers = summed?.headers ?? table.columns.map((column) => column.name);
  const text = summed?.text ?? wholeTable(table, found);
  return { name, sheet: table.name, headers, rows: await cellRows(client, text) };
}

/** Sorted by product and location, because the order of products decides between plans of equal cost. */
function wholeTable(table: DatabaseTable, found: ReadonlyMap<string, string>): string {
  const keys = ['Product', 'Location', 'From', 'To', 'Email', 'Setting'].flatMap((column) => {
    const header = found.get(column);
    return header === undefined ? [] : [quoted(header)];
  });
  const order = keys.length === 0 ? '' : ` order by ${keys.join(', ')}`;
  return `select * from ${placeOf(table)}${order}`;
}

/**
 * Sales added up by day in the database, which is where millions of transactions are. Null where a column is missing, or where
 * a mark of stockout or promotion is not true or false: then the reader judges each row.
 */
function dailySales(
  table: DatabaseTable,
  found: ReadonlyMap<string, string>,
): { readonly headers: readonly string[]; readonly text: string } | null {
  const keys = ['Product', 'Location', 'Date'].map((column) => found.get(column));
  const quantity = found.get('Quantity');
  const marks = ['Stockout', 'Promotion'].flatMap((column) => found.get(column) ?? []);
  const typeOf = (header: string) => table.columns.find(({ name }) => name === header)?.type;
  if (quantity === undefined || keys.includes(undefined)) return null;
  if (marks.some((mark) => typeOf(mark) !== 'boolean')) return null;
  const [product, location, date] = keys as [string, string, string];
  const day = `${quoted(date)}::date`;
  const isTime = /^(date|timestamp)/.test(typeOf(date) ?? '');
  const isNumber = /^(smallint|integer|bigint|numeric|real|double)/.test(typeOf(quantity) ?? '');
  if (!isTime || !isNumber) return null;
  const columns = [
    ...[quoted(product), quoted(location), day, `sum(${quoted(quantity)})`],
    ...marks.map((mark) => `bool_or(${quoted(mark)})`),
  ];
  return {
    headers: [product, location, date, quantity, ...marks],
    text: `select ${columns.join(', ')} from ${placeOf(table)} group by 1, 2, 3 order by 1, 2, 3`,
  };
}

function placeOf({ schema, name }: DatabaseTable): string {
  return `${quoted(schema)}.${quoted(name)}`;
}
