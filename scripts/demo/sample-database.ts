import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { isoTime } from '../../src/sources/cell-text';
import type { Cell } from '../../src/workbook/port';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';

/** Names of a usual pipeline for tables and columns of the sample. */
const TABLES: Readonly<Record<string, string>> = {
  Inventory: 'inventory_current',
  Demand: 'sales_transactions',
};
const COLUMNS: Readonly<Record<string, string>> = {
  Product: 'product_id',
  Location: 'location_id',
  'On hand': 'quantity_on_hand',
};

/** Loads the sample workbook as the tables of a usual pipeline; its stock was updated now. */
export async function loadSample(client: pg.Client, workbook: string): Promise<void> {
  const file = await openXlsx(await readFile(workbook), excelizeFromDisk);
  for (const { name, area } of await file.listTables()) {
    const [headers = [], ...rows] = await file.readArea(area);
    const table = TABLES[name] ?? name.toLowerCase();
    const columns = headers.map((header, c) => {
      const cells = rows.map((row) => row[c] ?? null);
      const text = String(header);
      return { name: columnOf(text, name), type: typeOf(text, cells), cells };
    });
    const definitions = columns.map((column) => `"${column.name}" ${column.type}`);
    await client.query(`create table ${table} (${definitions.join(', ')})`);
    const lists = columns.map(({ type }, c) => `$${String(c + 1)}::${type}[]`);
    const values = columns.map(({ type, cells }) => cells.map((cell) => valueOf(cell, type)));
    await client.query(`insert into ${table} select * from unnest(${lists.join(', ')})`, values);
  }
  // A column of text has no serials of days.
  await client.query(
    `update settings set value = (date '1899-12-30' + value::integer)::text where setting = 'Plan date'`,
  );
  await client.query(
    `alter table inventory_current add column last_updated timestamptz default now()`,
  );
}

function columnOf(header: string, table: string): string {
  if (table === 'Demand' && header === 'Date') return 'transaction_date';
  return COLUMNS[header] ?? header.toLowerCase().replaceAll(' ', '_');
}

/** The share of numbers from which a column is one of numbers. */
const MOSTLY = 0.9;

function typeOf(header: string, cells: readonly Cell[]): string {
  if (['Stockout', 'Promotion'].includes(header)) return 'boolean';
  const filled = cells.filter((cell) => cell !== null);
  const numbers = filled.filter((cell) => typeof cell === 'number').length;
  if (header === 'Value' || numbers === 0 || numbers < MOSTLY * filled.length) return 'text';
  return ['Date', 'Expiry date'].includes(header) ? 'date' : 'double precision';
}

/** A cell as a value of that type; the few that no database would have taken are missing. */
function valueOf(cell: Cell, type: string): string | number | boolean | null {
  if (type === 'boolean') return cell !== null && cell !== false && cell !== 'no';
  if (cell === null || typeof cell === 'object') return null;
  if (type === 'text') return String(cell);
  if (typeof cell !== 'number') return null;
  return type === 'date' ? isoTime(cell).slice(0, 10) : cell;
}
