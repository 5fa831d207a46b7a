import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Rows of a small chain under the names of a usual pipeline: two stores, one with the stock and one with the demand. */
export interface SmallFeed {
  readonly inventory_current: readonly (readonly (string | number)[])[];
  readonly sales_transactions: readonly (readonly (string | number)[])[];
  readonly products: readonly (readonly (string | number)[])[];
  readonly locations: readonly (readonly (string | number)[])[];
  readonly approvers: readonly (readonly (string | number)[])[];
}

/** The day after the last sale. */
export const PLAN_DAY = '2026-06-30';

/** Leeds has 200 kettles and sells one in ten days; York has none and sells three a day. */
export function smallFeed(updated = `${PLAN_DAY}T06:00:00Z`): SmallFeed {
  const sales: (string | number)[][] = [];
  for (let day = 1; day <= 90; day += 1) {
    const date = new Date(Date.parse(PLAN_DAY) - day * 86_400_000).toISOString().slice(0, 10);
    for (const product of ['KETTLE', 'TOASTER']) {
      sales.push([product, 'York', date, 2 + (day % 3)]);
      if (day % 10 === 0) sales.push([product, 'Leeds', date, 1]);
    }
  }
  return {
    inventory_current: [
      ['product_id', 'location_id', 'quantity_on_hand', 'last_updated'],
      ['KETTLE', 'Leeds', 200, updated],
      ['KETTLE', 'York', 0, updated],
      ['TOASTER', 'Leeds', 100, updated],
      ['TOASTER', 'York', 5, updated],
    ],
    sales_transactions: [['product_id', 'location_id', 'transaction_date', 'quantity'], ...sales],
    products: [
      ['product_id', 'product_name', 'category', 'unit_cost', 'unit_price'],
      ['KETTLE', 'Kettle 1.7 l', 'Kitchen', 10, 25],
      ['TOASTER', 'Toaster', 'Kitchen', 15, 40],
    ],
    locations: [
      ['location_id', 'location_type', 'region'],
      ['Leeds', 'store', 'North'],
      ['York', 'store', 'North'],
    ],
    approvers: [
      ['email', 'tier'],
      ['boss@example.com', 'executive'],
    ],
  };
}

/** Writes a feed as a folder of CSV files, one a table. */
export async function writeCsvFeed(folder: string, feed: SmallFeed = smallFeed()): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, rows] of Object.entries(feed)) {
    const text = (rows as SmallFeed['products']).map((row) => row.join(',')).join('\n');
    await writeFile(join(folder, `${name}.csv`), text);
  }
}
