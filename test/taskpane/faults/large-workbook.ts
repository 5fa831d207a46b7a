import type { Cell } from '../../../src/workbook/port';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { today } from '../../support/planner-workbook';

const products = Array.from({ length: 24 }, (_product, n) => `PRODUCT-${String(n + 1)}`);
const sites = Array.from({ length: 16 }, (_site, n) => `Site ${String(n + 1)}`);
const weeks = 8;

/** Rows of the plan's largest table. */
export const positions = products.length * sites.length;

/** A workbook whose tables, and whose plan's, take more than one request where payloads are small. */
export function largeWorkbook(): MemoryWorkbook {
  const inventory: Cell[][] = [['Product', 'Location', 'On hand']];
  const demand: Cell[][] = [['Product', 'Location', 'Date', 'Quantity']];
  products.forEach((product, p) => {
    sites.forEach((site, s) => {
      inventory.push([product, site, (p * 7 + s * 13) % 40 === 0 ? 300 : (p + s) % 9]);
      for (let week = weeks; week > 0; week -= 1) {
        demand.push([product, site, today - 7 * week, 3 + ((p + s + week) % 5)]);
      }
    });
  });
  const costs: Cell[][] = products.map((product) => [product, 4, 9]);
  return new MemoryWorkbook(
    {
      Inventory: inventory,
      Demand: demand,
      Products: [['Product', 'Unit cost', 'Price'], ...costs],
    },
    { tables: { Inventory: 'Inventory', Demand: 'Demand', Products: 'Products' } },
  );
}
