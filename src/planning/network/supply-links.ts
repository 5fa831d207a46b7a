import type { Positions } from './network';
import type { ResolvedSupply } from './resolve-supply';
import type { SupplyBasis } from './stated-sources';
import { Tally } from './tally';

/** Who supplies a location with a number of products, and how this is known. */
export interface SupplyLink {
  /** Index into `Network.locations`. */
  readonly location: number;
  /** The location that supplies it; −1: a supplier outside the network. */
  readonly source: number;
  readonly basis: SupplyBasis;
  readonly products: number;
}

/** The supply of every location that keeps a product, by location; the source of most products first. */
export function supplyLinks(
  { location }: Positions,
  { source, basis }: Pick<ResolvedSupply, 'source' | 'basis'>,
): readonly SupplyLink[] {
  const tally = new Tally<Omit<SupplyLink, 'products'>>();
  location.forEach((at, p) => {
    tally.add({ location: at, source: source[p]!, basis: basis[p]! });
  });
  return [...tally.list()].sort((a, b) => a.location - b.location || b.products - a.products);
}
