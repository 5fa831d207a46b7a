import type { LaneTerms } from '../network/lane-terms';
import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import type { Site } from '../valuation/site';
import type { AssembledPosition } from './assemble-position';
import { positionSite } from './position-site';
import { productSupply, type ProductSupply } from './product-supply';

/** The nodes of a product's transfer problem, in the order of its positions. */
export interface ProductSites {
  readonly sites: readonly Site[];
  /** Null if every position is supplied from outside. */
  readonly supply: ProductSupply | null;
}

/**
 * The positions of a product as nodes of the transfer problem. In a supply forest a position has the
 * curve of its local value; the pools of supply-pools.ts hold the rest of it.
 */
export function productSites(
  network: Network,
  terms: LaneTerms,
  range: ProductRange,
  positions: readonly AssembledPosition[],
): ProductSites {
  const supply = productSupply(network, range, positions);
  const sites = positions.map((position, i): Site => {
    const site = positionSite(network, terms, range.start + i, position);
    const value = supply?.values[i];
    return value == null ? site : { ...site, curve: value.local };
  });
  return { sites, supply };
}
