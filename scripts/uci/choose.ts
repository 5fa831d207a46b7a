import type { DemandRow } from '../network-workbook/planner-tables';

/** The part of the sales that becomes the network. */
export interface Selection {
  readonly locations: number;
  readonly products: number;
  /** Names that are not countries, such as `Unspecified`. */
  readonly excludedLocations: ReadonlySet<string>;
}

/** Codes of merchandise begin with five digits. Postage, bank charges and samples have other codes. */
const MERCHANDISE = /^\d{5}/;

/**
 * Chooses the locations with the most demand-weeks, then the products with the most demand-weeks at
 * those locations. A demand-week is a week in which a product sold at a location. Ties go to the
 * name that sorts first.
 */
export function chooseSales(sales: readonly DemandRow[], selection: Selection): DemandRow[] {
  const merchandise = sales.filter(
    ({ product, location }) =>
      MERCHANDISE.test(product) && !selection.excludedLocations.has(location),
  );
  const locations = mostFrequent(
    merchandise.map((row) => row.location),
    selection.locations,
  );
  const atLocations = merchandise.filter((row) => locations.has(row.location));
  const products = mostFrequent(
    atLocations.map((row) => row.product),
    selection.products,
  );
  return atLocations.filter((row) => products.has(row.product));
}

/** The `count` most frequent names, most frequent first. */
function mostFrequent(names: readonly string[], count: number): Set<string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Set(ranked.slice(0, count).map(([name]) => name));
}
