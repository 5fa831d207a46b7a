import type { DemandRow } from '../network-workbook/planner-tables';

/** What part of the sales becomes the network. */
export interface Selection {
  readonly locations: number;
  readonly products: number;
  /** A country that is none, such as `Unspecified`. */
  readonly excludedLocations: ReadonlySet<string>;
}

/** Merchandise has a code of five digits first; postage, bank charges and samples have not. */
const MERCHANDISE = /^\d{5}/;

/**
 * The locations with the most demand-weeks (a product sold there in a week counts one), then, among
 * those, the products with the most demand-weeks. Ties go to the name that sorts first.
 */
export function chooseSales(sales: readonly DemandRow[], selection: Selection): DemandRow[] {
  const merchandise = sales.filter(
    ({ product, location }) => MERCHANDISE.test(product) && !selection.excludedLocations.has(location),
  );
  const locations = mostFrequent(
    merchandise.map((row) => row.location),
    selection.locations,
  );
  const there = merchandise.filter((row) => locations.has(row.location));
  const products = mostFrequent(
    there.map((row) => row.product),
    selection.products,
  );
  return there.filter((row) => products.has(row.product));
}

/** The `count` most frequent names, most frequent first. */
function mostFrequent(names: readonly string[], count: number): Set<string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Set(ranked.slice(0, count).map(([name]) => name));
}
