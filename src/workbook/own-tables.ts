import { headerForms, normaliseName } from './headers';
import type { Cell } from './port';

/** Columns of the tables that the add-in writes. A table with 75 % of them is never input. */
const OWN_TABLES: Readonly<Record<string, readonly string[]>> = {
  Transfers: [
    ...['Transfer ID', 'Rank', 'Product', 'Description', 'From', 'To', 'Quantity', 'Value'],
    ...['Transfer cost', 'Benefit', 'Net benefit', 'Reason', 'Tier', 'Status', 'Decision', 'Check'],
  ],
  Shipments: [
    ...['From', 'To', 'Lines', 'Quantity', 'Volume', 'Shipments', 'Fixed cost', 'Variable cost'],
    'Fill',
  ],
  Purchases: [
    ...['Product', 'Location', 'Supplier', 'Quantity', 'Order cost', 'Order by', 'Arrives'],
    ...['Reason', 'Tier', 'Status', 'Decision', 'Decided by', 'Decided at', 'Comment', 'Check'],
  ],
  Markdowns: [
    ...['Product', 'Location', 'Quantity', 'Value', 'Salvage', 'Loss', 'Saved', 'Reason', 'Tier'],
    ...['Status', 'Decision', 'Decided by', 'Decided at', 'Comment', 'Check'],
  ],
  'Do not buy': [
    ...['Product', 'Description', 'Minimum order', 'Expected demand', 'Stock'],
    ...['Chance not reached', 'Expected left over', 'Expected loss', 'Reason'],
  ],
  Positions: [
    ...['Product', 'Location', 'On hand', 'Available', 'Mean demand', 'SD demand', 'Safety stock'],
    ...['Reorder point', 'EOQ', 'Surplus', 'Shortage', 'Stockout risk', 'Cost of inaction', 'Flag'],
  ],
  Alerts: ['Severity', 'Kind', 'Product', 'Location', 'Message', 'Value'],
  'Data issues': ['Severity', 'Table', 'Row', 'Column', 'Value', 'Problem', 'What was done'],
  Scenarios: [
    ...['Scenario', 'Expected cost', 'Transfer cost', 'Stockout-risk positions', 'Fill rate'],
    ...['Overstock positions', 'Inventory value', 'Transfers', 'Shipments'],
  ],
  Dashboard: ['Measure', 'Before', 'After', 'Change'],
  'Chart figures': ['Chart', 'Item', 'Expected cost', 'Excess', 'Shortage', 'Before', 'After'],
  'Audit log': [
    ...['When', 'Who', 'What', 'Transfer ID', 'From status', 'To status', 'Quantity', 'Value'],
    ...['Comment', 'Previous hash', 'Hash'],
  ],
  'Run archive': [
    ...['Plan run', 'When', 'Who', 'Version', 'Input', 'Settings', 'Lines', 'Cost before'],
    ...['Cost after', 'Lower bound'],
  ],
};

const MIN_SHARE_OF_COLUMNS = 0.75;

/** Name of our own table with these headers; null for a table of the user. */
export function ownTable(headers: readonly Cell[]): string | null {
  const forms = new Set(
    headers.flatMap((header) => (typeof header === 'string' ? headerForms(header) : [])),
  );
  for (const [name, columns] of Object.entries(OWN_TABLES)) {
    const there = columns.filter((column) => forms.has(normaliseName(column))).length;
    if (there >= columns.length * MIN_SHARE_OF_COLUMNS) return name;
  }
  return null;
}
