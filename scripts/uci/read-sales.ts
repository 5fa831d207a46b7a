import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { daySerial } from '../network-workbook/calendar';
import type { DemandRow } from '../network-workbook/planner-tables';

const COLUMNS = ['stock_code', 'country', 'week_start', 'quantity'] as const;

/**
 * Reads weekly sales from a CSV with the columns stock_code, country, week_start (ISO date of the
 * Monday) and quantity. Throws an `Error` that names a missing column.
 */
export function readSales(path: string): DemandRow[] {
  // Without `raw`, a stock code such as 0001 becomes the number 1.
  const book = XLSX.read(readFileSync(path, 'utf8'), { type: 'string', raw: true });
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  const rows = XLSX.utils.sheet_to_json<Record<string, string>>(sheet);
  const missing = COLUMNS.find((column) => rows[0]?.[column] === undefined);
  if (missing) throw new Error(`${path} has no column ${missing}; it needs ${COLUMNS.join(', ')}.`);
  return rows.map((row) => ({
    product: row['stock_code']!,
    location: row['country']!,
    date: daySerial(row['week_start']!),
    quantity: Number(row['quantity']),
    isStockout: false,
    isPromotion: false,
  }));
}
