import type { Network } from '../network/network';
import type { Finding } from './finding';
import { figure } from './finding';

/** With fewer priced products, each is named. */
const FEW = 5;

/**
 * Products whose price is below their unit cost. A plan takes a sale of theirs as a loss, so it sends
 * them nowhere. Phase-outs are left out: they may be sold off. If most prices are below cost, one finding
 * says so, because the columns may be swapped.
 */
export function priceBelowCost({ products }: Network): readonly Finding[] {
  const priced = products.filter(({ price, isPhaseOut }) => price !== null && !isPhaseOut);
  const findings = products.flatMap(({ price, unitCost, isPhaseOut }, product): Finding[] => {
    if (price === null || price >= unitCost || isPhaseOut) return [];
    return [
      {
        severity: 'medium',
        table: 'Products',
        column: 'Price',
        product,
        location: null,
        figures: `price ${figure(price)}, unit cost ${figure(unitCost)}`,
        problem: 'Price below the unit cost',
        remedy:
          'Planned as it is: a sale is a loss, so none is sent. Check both, and their currency and unit.',
      },
    ];
  });
  if (priced.length < FEW || 2 * findings.length <= priced.length) return findings;
  return [
    {
      ...findings[0]!,
      severity: 'high',
      product: null,
      figures: `${figure(findings.length)} of ${figure(priced.length)} products`,
      problem: 'Most prices are below the unit cost',
      remedy:
        'Planned as it is: a sale is a loss, so nothing is sent. Are the columns Unit cost and Price swapped, or in two currencies?',
    },
  ];
}
