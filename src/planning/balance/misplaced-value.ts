import type { Network } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { PositionColumns } from '../network/plan-result';
import { Refusal } from '../base/refusal';
import { imbalance } from './imbalance';
import { stockAndTarget } from './stock-and-target';

/**
 * What each position holds above its share of the product's stock, at unit cost: its imbalance times the value
 * of all stock of the product. Positive for excess, negative for shortage. It sums to 0 over the positions
 * of a product, so that groups of positions add up to what would have to move between them. 0 where a product
 * has no stock or no need.
 *
 * @param available units at each position, before or after a plan
 */
export function misplacedValue(
  { products, positions }: Pick<Network, 'products' | 'positions'>,
  columns: PositionColumns,
  available: Float64Array,
): Float64Array {
  const value = new Float64Array(positions.count);
  for (const { product, start, end } of productRanges(positions)) {
    const { stock, target } = stockAndTarget(available, columns, start, end);
    const shares = imbalance(stock, target);
    if (shares instanceof Refusal) continue;
    const worth = stock.reduce((sum, units) => sum + units, 0) * products[product]!.unitCost;
    shares.forEach((share, i) => {
      value[start + i] = share * worth;
    });
  }
  return value;
}
