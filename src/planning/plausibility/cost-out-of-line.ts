import { median } from 'simple-statistics';
import type { Network } from '../network/network';
import type { Finding } from './finding';
import { figure } from './finding';

/** A family with fewer priced products has no usual ratio. */
const FAMILY = 8;
/** A cost is out of line if its ratio to the price is so many times the usual one, or so small a part. */
const TIMES = 5;
/** … and if its distance is so many times the usual one, on a logarithmic scale. */
const SPREADS = 6;

/**
 * Products whose unit cost is far from what their price and their family suggest: a cost in another
 * currency, or by the case. The ratio of cost to price is compared with the median of the family, by
 * the median absolute deviation of logarithms (Hampel, The influence curve, JASA 69, 1974).
 *
 * @returns findings; the products they name need no finding on price below cost
 */
export function costOutOfLine({ products }: Network): readonly Finding[] {
  const families = new Map<string, number[]>();
  products.forEach(({ family, price, unitCost }, product) => {
    if (price === null || price <= 0 || unitCost <= 0) return;
    const members = families.get(family);
    if (members) members.push(product);
    else families.set(family, [product]);
  });
  const logRatio = (product: number): number => {
    const { unitCost, price } = products[product]!;
    return Math.log(unitCost / price!);
  };
  return [...families.values()].flatMap((members) => {
    if (members.length < FAMILY) return [];
    const usual = median(members.map(logRatio));
    const spread = median(members.map((product) => Math.abs(logRatio(product) - usual)));
    const least = Math.max(Math.log(TIMES), SPREADS * spread);
    return members
      .filter((product) => Math.abs(logRatio(product) - usual) > least)
      .map((product): Finding => {
        const { unitCost, price } = products[product]!;
        return {
          severity: 'high',
          table: 'Products',
          column: 'Unit cost',
          product,
          location: null,
          figures: `unit cost ${figure(unitCost)}, price ${figure(price!)}; usual for it: ${figure(price! * Math.exp(usual))}`,
          problem: 'Unit cost far from the usual share of the price',
          remedy: 'Planned as it is. Is it in another currency, or the cost of a case?',
        };
      });
  });
}
