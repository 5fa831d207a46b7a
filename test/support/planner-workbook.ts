import type { Cell } from '../../src/workbook/port';
import { MemoryWorkbook } from './memory-workbook';

/** 22 November 2026, the plan date of these tests. */
export const today = 46_348;

const sites = ['Leeds', 'York', 'Hull'];
const mugs: Cell[][] = [
  ['MUG', 'Leeds', 400],
  ['MUG', 'York', 0],
  ['MUG', 'Hull', 20],
];
const bowls: Cell[][] = [
  ['BOWL', 'Leeds', 30],
  ['BOWL', 'York', 30],
  ['BOWL', 'Hull', 900],
];

/**
 * A planner's workbook of two products at three sites. Leeds has too many mugs and York has none.
 * Both products sell ten units a day at every site. `broken` adds an unreadable row to Inventory.
 */
export function plannerWorkbook({ broken = false } = {}): MemoryWorkbook {
  const inventory: Cell[][] = [
    ['Product', 'Location', 'On hand'],
    ...mugs,
    ...bowls,
    ...(broken ? [['MUG', 'York', 'lots']] : []),
  ];
  const demand: Cell[][] = [['Product', 'Location', 'Date', 'Quantity']];
  for (const product of ['MUG', 'BOWL']) {
    for (const site of sites) {
      for (let back = 90; back > 0; back -= 1) {
        demand.push([product, site, today - back, 8 + (back % 5)]);
      }
    }
  }
  const products: Cell[][] = [
    ['Product', 'Description', 'Unit cost', 'Price'],
    ['MUG', 'Stoneware mug', 4, 9],
    ['BOWL', 'Oak bowl', 12, 30],
  ];
  return new MemoryWorkbook(
    { Inventory: inventory, Demand: demand, Products: products },
    { tables: { Inventory: 'Inventory', Demand: 'Demand', Products: 'Products' } },
  );
}
