import { findPosition } from '../network/find-position';
import type { Network, Positions } from '../network/network';

const known = new WeakMap<Positions, ReadonlySet<number>>();

/** The products with a position that another one supplies. */
function suppliedProducts(positions: Positions): ReadonlySet<number> {
  const found = known.get(positions);
  if (found !== undefined) return found;
  const products = new Set<number>();
  positions.source?.forEach((source, p) => {
    const product = positions.product[p]!;
    if (source < 0 || products.has(product)) return;
    if (findPosition(positions, product, source) >= 0) products.add(product);
  });
  known.set(positions, products);
  return products;
}

/** Whether one position of the product supplies another. */
export function isSuppliedWithin(
  { positions }: Pick<Network, 'positions'>,
  product: number,
): boolean {
  return positions.source !== undefined && suppliedProducts(positions).has(product);
}

/** Whether any product has a position that another one supplies. */
export function hasSupplyForest({ positions }: Pick<Network, 'positions'>): boolean {
  return positions.source !== undefined && suppliedProducts(positions).size > 0;
}
