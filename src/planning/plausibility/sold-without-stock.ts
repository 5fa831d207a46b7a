import type { Network } from '../network/network';
import type { Finding } from './finding';
import { figure } from './finding';
import type { Trade } from './trade';

/** A shorter history does not show what is on sale. Days. */
const MONTH = 28;
/** Slower products may be sold out. Units a day. */
const FAST = 1;
/** With fewer products on sale, most of them may well be sold out. */
const FEW = 10;

/**
 * Products that sold until the end of the history, although none is in stock or on its way at any
 * location. If that is so of most products, one finding says that Inventory does not fit Demand.
 */
export function soldWithoutStock({ products }: Network, trade: Trade): readonly Finding[] {
  const { supply, perDay, lastSale } = trade.ofProduct;
  if (trade.days < MONTH) return [];
  const onSale = products.flatMap((_, product) => {
    return lastSale[product]! >= trade.lastWeek && perDay[product]! >= FAST ? [product] : [];
  });
  const without = onSale.filter((product) => supply[product]! <= 0);
  const finding: Omit<Finding, 'product' | 'figures'> = {
    severity: 'medium',
    table: 'Inventory',
    column: 'On hand',
    location: null,
    problem: 'Sold until now, and none in stock or on its way anywhere',
    remedy: 'Read as sold out. Is its stock in a row that was not read, or under another name?',
  };
  if (onSale.length < FEW || 2 * without.length <= onSale.length) {
    return without.map((product) => {
      return { ...finding, product, figures: `sales of ${figure(perDay[product]!)} a day` };
    });
  }
  return [
    {
      ...finding,
      severity: 'high',
      product: null,
      figures: `${figure(without.length)} of ${figure(onSale.length)} products`,
      problem: 'Most products sold until now, and none of them is in stock anywhere',
      remedy: 'Read as sold out. Is Inventory complete, and of the same products as Demand?',
    },
  ];
}
