import type { Positions } from './network';
import type { ResolvedSupply } from './resolve-supply';
import type { SupplyBasis } from './stated-sources';

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
  { location, count }: Positions,
  { source, basis }: Pick<ResolvedSupply, 'source' | 'basis'>,
): readonly SupplyLink[] {
  const links = new Map<number, SupplyLink & { products: number }>();
  for (let p = 0; p < count; p += 1) {
    const link = { location: location[p]!, source: source[p]!, basis: basis[p]! };
    const key = (link.location * MAX_LOCATIONS + link.source + 1) * BASES.length;
    const at = key + BASES.indexOf(link.basis);
    const known = links.get(at);
    if (known) known.products += 1;
    else links.set(at, { ...link, products: 1 });
  }
  return [...links.values()].sort((a, b) => a.location - b.location || b.products - a.products);
}

/** Location, source and basis form one exact integer key. */
const MAX_LOCATIONS = 2 ** 20;
const BASES: readonly SupplyBasis[] = ['outside', 'given', 'supplier', 'inferred'];
