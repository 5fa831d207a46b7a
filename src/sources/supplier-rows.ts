import { normaliseName } from '../workbook/headers';
import type { Cell } from '../workbook/port';
import type { FeedTable } from './feed-table';

/**
 * Suppliers by product, where the source keeps one row a supplier and the supplier's id in Products: each product gets
 * the terms of its supplier. Any other tables are returned as they are.
 */
export function withSupplierRows(tables: readonly FeedTable[]): readonly FeedTable[] {
  const products = tables.find(({ name }) => name === 'Products');
  const suppliers = tables.find(({ name }) => name === 'Suppliers');
  if (products === undefined || suppliers === undefined) return tables;
  const supplierOf = indexOf(products, 'supplierid');
  const product = indexOf(products, 'productid', 'product', 'sku');
  const key = indexOf(suppliers, 'supplierid');
  const hasProducts = indexOf(suppliers, 'productid', 'product', 'sku') >= 0;
  if (supplierOf < 0 || product < 0 || key < 0 || hasProducts) return tables;
  const byId = new Map(suppliers.rows.map((row) => [String(row[key] ?? ''), row]));
  const rows: Cell[][] = [];
  for (const row of products.rows) {
    const terms = byId.get(String(row[supplierOf] ?? ''));
    if (terms !== undefined) rows.push([row[product] ?? null, ...terms]);
  }
  const headers = ['Product', ...suppliers.headers];
  return tables.map((table) => (table === suppliers ? { ...suppliers, headers, rows } : table));
}

function indexOf({ headers }: FeedTable, ...names: readonly string[]): number {
  const forms = headers.map(normaliseName);
  for (const name of names) if (forms.includes(name)) return forms.indexOf(name);
  return -1;
}
