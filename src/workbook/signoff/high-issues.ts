import type { DataIssue } from '../data-issues';
import { NameIndex } from '../name-index';

/** What a High data issue touches, as indices of the network; empty: every one. */
interface Touched {
  readonly products: readonly number[];
  readonly locations: readonly number[];
}

/** The names of a network. */
interface NamedNetwork {
  readonly products: readonly { readonly id: string }[];
  readonly locations: readonly { readonly id: string }[];
}

/**
 * The High data issues of a plan, by what they touch: the product and the locations that their row names. A row that
 * names a product and a location touches the lines of that product from or to that location.
 */
export class HighIssues {
  private isAllTouched = false;
  private readonly byProduct = new Map<number, Touched[]>();
  /** Those that name no product, by their first location. */
  private readonly byLocation = new Map<number, Touched[]>();

  constructor(issues: readonly DataIssue[], { products, locations }: NamedNetwork) {
    const subjects = issues.flatMap(({ severity, subject }) =>
      severity === 'high' && subject !== undefined ? [subject] : [],
    );
    if (subjects.length === 0) return;
    const [productNames, locationNames] = [indexOf(products), indexOf(locations)];
    for (const subject of subjects) {
      const touched = {
        products: subject.products.map((name) => productNames.find(name)),
        locations: subject.locations.map((name) => locationNames.find(name)),
      };
      const [location] = touched.locations;
      for (const product of touched.products) add(this.byProduct, product, touched);
      if (touched.products.length > 0) continue;
      if (location === undefined) this.isAllTouched = true;
      else add(this.byLocation, location, touched);
    }
  }

  /**
   * Whether an issue touches a line.
   *
   * @param ends the locations of the line: two of a transfer, one of a purchase or a markdown
   */
  touch(product: number, ends: readonly number[]): boolean {
    const isAt = ({ locations }: Touched): boolean =>
      locations.every((location) => ends.includes(location));
    const isTouched = (some: readonly Touched[] | undefined): boolean => some?.some(isAt) ?? false;
    return (
      this.isAllTouched ||
      isTouched(this.byProduct.get(product)) ||
      ends.some((end) => isTouched(this.byLocation.get(end)))
    );
  }
}

function add(to: Map<number, Touched[]>, at: number, touched: Touched): void {
  const known = to.get(at);
  if (known === undefined) to.set(at, [touched]);
  else known.push(touched);
}

function indexOf(named: readonly { readonly id: string }[]): NameIndex {
  const names = new NameIndex();
  for (const { id } of named) names.add(id);
  return names;
}
