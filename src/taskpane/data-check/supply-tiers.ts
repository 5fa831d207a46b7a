import type { SupplyLink } from '../../planning/network/supply-links';

/** A location in the supply network. */
export interface SupplyNode {
  /** Index into `Network.locations`. */
  readonly location: number;
  /** 0: supplied from outside; 1: supplied by a location of tier 0; and so on. */
  readonly tier: number;
  /** Who supplies most of its products; −1: a supplier outside the network. */
  readonly source: number;
  /** Products that this source supplies. */
  readonly products: number;
  /** Other sources. */
  readonly others: number;
}

/** The locations by tier, each with the source of most of its products. */
export function supplyTiers(links: readonly SupplyLink[]): readonly (readonly SupplyNode[])[] {
  const sources = new Map<number, Map<number, number>>();
  for (const { location, source, products } of links) {
    const known = sources.get(location) ?? new Map<number, number>();
    known.set(source, (known.get(source) ?? 0) + products);
    sources.set(location, known);
  }
  const main = new Map<number, { source: number; products: number; others: number }>();
  for (const [location, known] of sources) {
    const [[source, products] = [-1, 0]] = [...known].sort((a, b) => b[1] - a[1]);
    main.set(location, { source, products, others: known.size - 1 });
  }
  const nodes = [...main].map(([location, node]) => {
    return { location, tier: tierOf(location, main), ...node };
  });
  nodes.sort((a, b) => a.source - b.source || a.location - b.location);
  const count = nodes.reduce((most, { tier }) => Math.max(most, tier + 1), 0);
  return Array.from({ length: count }, (_tier, at) => nodes.filter(({ tier }) => tier === at));
}

/** Steps to a location that is supplied from outside. Two that supply each other end the count. */
function tierOf(location: number, main: ReadonlyMap<number, { readonly source: number }>): number {
  const seen = new Set([location]);
  let at = main.get(location)?.source ?? -1;
  while (at >= 0 && !seen.has(at)) {
    seen.add(at);
    at = main.get(at)?.source ?? -1;
  }
  return seen.size - 1;
}
