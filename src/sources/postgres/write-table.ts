import type pg from 'pg';
import { HostFault, type OutputColumn } from '../../workbook/port';
import { cellRows, quoted } from './connect';
import { columnName, columnType, columnValues } from './output-columns';

/** The comment on tables that we made; no other table is ever written. */
export const MADE_BY_US = 'Written by Evenstock';

/** Rows in one statement. */
const CHUNK = 20_000;

/** The order of rows in the sheet. */
export const ROW = 'row_no';

/** Whether the table exists and is ours; false if there is none. Throws a `HostFault` for a table of others. */
export async function isOurs(client: pg.Client, table: string): Promise<boolean> {
  const [row] = await cellRows(
    client,
    `select obj_description(oid, 'pg_class') from pg_class
     where relname = $1 and relnamespace = current_schema()::regnamespace and relkind in ('r', 'v', 'm', 'p', 'f')`,
    [table],
  );
  if (row === undefined) return false;
  if (row[0] === MADE_BY_US) return true;
  throw new HostFault(
    'protected',
    `The database has a table ${table} that Evenstock did not make, so the plan cannot be written there.`,
    'Make a schema for the plan, and put it first: create schema evenstock, and add ?options=-csearch_path%3Devenstock,public to the address.',
  );
}

/** Makes a table, or adds the columns that it lacks. */
export async function ensureTable(
  client: pg.Client,
  table: string,
  columns: readonly (readonly [name: string, type: string])[],
  key: string | null = null,
): Promise<void> {
  const definitions = columns.map(([name, type]) => `${quoted(name)} ${type}`);
  if (!(await isOurs(client, table))) {
    const all = key === null ? definitions : [...definitions, `primary key (${quoted(key)})`];
    await client.query(`create table ${quoted(table)} (${all.join(', ')})`);
    await client.query(`comment on table ${quoted(table)} is '${MADE_BY_US}'`);
    return;
  }
  const existing = await cellRows(
    client,
    `select column_name::text from information_schema.columns
     where table_schema = current_schema() and table_name = $1`,
    [table],
  );
  const names = new Set(existing.map(([name]) => name));
  for (const [c, [name]] of columns.entries()) {
    if (names.has(name)) continue;
    await client.query(`alter table ${quoted(table)} add column ${definitions[c]!}`);
  }
}

/** Columns of a sheet, to be written to a table for a run. */
export interface SheetRows {
  readonly table: string;
  readonly columns: readonly OutputColumn[];
  /** Indices of the rows to write; all if left out. */
  readonly rows?: readonly number[];
  readonly key?: string;
}

/** Makes the table of a sheet. */
export async function ensureSheetTable(
  client: pg.Client,
  { table, columns, key }: SheetRows,
): Promise<void> {
  await ensureTable(
    client,
    table,
    [
      ['run_id', 'text'],
      [ROW, 'integer'],
      ...columns.map(({ header, format }) => [columnName(header), columnType(format)] as const),
    ],
    key === undefined ? null : columnName(key),
  );
}

/** Inserts rows of a sheet, column by column. */
export async function insertSheet(
  client: pg.Client,
  run: string,
  { table, columns, rows }: SheetRows,
): Promise<void> {
  const all = rows ?? (columns[0]?.cells ?? []).map((_cell, r) => r);
  const values = columns.map(columnValues);
  const names = ['run_id', ROW, ...columns.map(({ header }) => columnName(header))];
  const lists = columns.map(({ format }, c) => `$${String(c + 3)}::${columnType(format)}[]`);
  const text = `insert into ${quoted(table)} (${names.map(quoted).join(', ')})
    select $1, given.* from unnest($2::integer[], ${lists.join(', ')}) as given`;
  for (let start = 0; start < all.length; start += CHUNK) {
    const part = all.slice(start, start + CHUNK);
    await client.query(text, [
      ...[run, part.map((r) => r + 1)],
      ...values.map((column) => part.map((r) => column[r] ?? null)),
    ]);
  }
}
