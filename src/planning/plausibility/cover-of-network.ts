import { median } from 'simple-statistics';
import type { Network } from '../network/network';
import type { Finding } from './finding';
import { figure } from './finding';
import type { Trade } from './trade';

/** With fewer products the usual cover says little. */
const FEW = 10;
/** Usual covers outside of these bounds are no stock of any trade. Days. */
const LEAST = 0.5;
const MOST = 3_650;

/**
 * Stock and sales that cannot both be right: half of the products would last for less than half a day, or
 * for more than ten years. One of the tables may be in cases, in thousands, or in money.
 */
export function coverOfNetwork({ products }: Network, { ofProduct }: Trade): readonly Finding[] {
  const { supply, perDay } = ofProduct;
  const covers = products.flatMap((_, product) => {
    return perDay[product]! > 0 && supply[product]! > 0
      ? [supply[product]! / perDay[product]!]
      : [];
  });
  if (covers.length < FEW) return [];
  const usual = median(covers);
  if (usual >= LEAST && usual <= MOST) return [];
  const isShort = usual < LEAST;
  return [
    {
      severity: 'high',
      table: 'Inventory',
      column: 'On hand',
      product: null,
      location: null,
      figures: `half of the products last ${isShort ? 'less' : 'more'} than ${figure(usual)} days`,
      problem: `Stock is far too ${isShort ? 'small' : 'large'} for the sales`,
      remedy:
        'Planned as it is. Are Inventory and Demand in the same unit, and is each a quantity, not money?',
    },
  ];
}
