import type { Network } from '../network/network';
import type { Finding } from './finding';
import { figure } from './finding';
import type { Trade } from './trade';

/** A shorter history does not show that a product is idle. Days. */
const YEAR = 365;

/** Products with stock, of which nothing was sold at any location for a year, and nothing is forecast. */
export function idleStock({ products, positions }: Network, trade: Trade): readonly Finding[] {
  const { lastSale, isForecast } = trade.ofProduct;
  if (trade.days < YEAR) return [];
  const stock = new Float64Array(products.length);
  positions.onHand.forEach((units, p) => (stock[positions.product[p]!]! += units));
  return products.flatMap(({ unitCost, isPhaseOut }, product): Finding[] => {
    const isIdle = lastSale[product]! < trade.end - YEAR && isForecast[product] === 0;
    if (!isIdle || isPhaseOut || stock[product]! <= 0) return [];
    return [
      {
        severity: 'low',
        table: 'Inventory',
        column: 'On hand',
        product,
        location: null,
        figures: `${figure(stock[product]!)} in stock at a cost of ${figure(stock[product]! * unitCost)}`,
        problem: 'In stock, and not sold anywhere for a year',
        remedy:
          'Read as no demand. Is it new, sold under another name, or to be marked as phase-out?',
      },
    ];
  });
}
