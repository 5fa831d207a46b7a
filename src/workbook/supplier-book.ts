import type { DataIssue } from './data-issues';
import type { NetworkDefaults } from './workbook-settings';

/** Purchase terms of a product. Times in days, quantities in units. */
export interface SupplierTerms {
  /** Name of the supplier; blank if the row has none. */
  readonly supplier: string;
  /** The location of that name; −1 if the supplier is outside the network. */
  readonly source: number;
  /** Null if the row has none. */
  readonly unitCost: number | null;
  readonly orderCost: number;
  /** Null if a location supplies and no lead time is given: then that of the lane. */
  readonly leadTime: number | null;
  readonly leadTimeSd: number;
  readonly minOrderQuantity: number;
  readonly orderMultiple: number;
}

/** The terms of products without a Suppliers row. */
export type DefaultTerms = SupplierTerms & { readonly leadTime: number };

/** Supplier terms by product, for one location or for all. */
export class SupplierBook {
  private readonly everywhere = new Map<number, SupplierTerms>();
  private readonly atLocation = new Map<number, Map<number, SupplierTerms>>();

  private readonly numbers = new Map<string, number>();
  /** The first row by which a location supplies another, or all: an issue with its Supplier. */
  private readonly firstRows = new Map<string, DataIssue>();

  constructor(private readonly fallback: DefaultTerms) {}

  /** The lead time of a supplier who states none, in days. */
  get defaultLeadTime(): number {
    return this.fallback.leadTime;
  }

  /** The names of all suppliers. */
  get names(): readonly string[] {
    return [...this.numbers.keys()];
  }

  /** Index of the supplier in `names`; −1 if the terms have no name. */
  numberOf({ supplier }: SupplierTerms): number {
    return this.numbers.get(supplier) ?? -1;
  }

  /** The terms of a product at a location: of that location, else of the product, else the defaults. */
  termsFor(product: number, location: number): SupplierTerms {
    return (
      this.termsAt(product, location) ?? this.termsEverywhere(product, location) ?? this.fallback
    );
  }

  /** The terms of a product at this very location; null if there are none. */
  termsAt(product: number, location: number): SupplierTerms | null {
    return this.atLocation.get(product)?.get(location) ?? null;
  }

  /** The terms of a product at all locations; null if there are none, or this location sets them. */
  termsEverywhere(product: number, location: number): SupplierTerms | null {
    const terms = this.everywhere.get(product);
    return terms === undefined || terms.source === location ? null : terms;
  }

  /** An issue with the row by which one location supplies another; what is wrong is left blank. */
  rowOfSource(source: number, location: number): DataIssue | null {
    return (
      this.firstRows.get(pairOf(source, location)) ??
      this.firstRows.get(pairOf(source, null)) ??
      null
    );
  }

  /** Remembers the first row by which a location supplies another. A null location means all. */
  addRowOfSource(source: number, location: number | null, row: () => DataIssue): void {
    const pair = pairOf(source, location);
    if (!this.firstRows.has(pair)) this.firstRows.set(pair, row());
  }

  /** The lowest unit cost of a product over its suppliers; null if there is none. */
  unitCostOf(product: number): number | null {
    const own = this.everywhere.get(product)?.unitCost ?? null;
    const local = [...(this.atLocation.get(product)?.values() ?? [])].map(
      (terms) => terms.unitCost,
    );
    const costs = [own, ...local].filter((cost) => cost !== null);
    return costs.length === 0 ? null : Math.min(...costs);
  }

  /** Adds terms; false if the product and location already have some. A null location means all. */
  add(product: number, location: number | null, terms: SupplierTerms): boolean {
    let place = this.everywhere;
    let key = product;
    if (location !== null) {
      place = this.atLocation.get(product) ?? new Map<number, SupplierTerms>();
      this.atLocation.set(product, place);
      key = location;
    }
    if (place.has(key)) return false;
    place.set(key, terms);
    const { supplier } = terms;
    if (supplier !== '' && !this.numbers.has(supplier)) {
      this.numbers.set(supplier, this.numbers.size);
    }
    return true;
  }
}

function pairOf(source: number, location: number | null): string {
  return `${String(source)} ${String(location)}`;
}

/** The default terms of a workbook's settings. */
export function defaultTerms(defaults: NetworkDefaults): DefaultTerms {
  return {
    supplier: '',
    source: -1,
    unitCost: null,
    orderCost: defaults.orderCost,
    leadTime: defaults.leadTime,
    leadTimeSd: defaults.leadTimeSd,
    minOrderQuantity: 0,
    orderMultiple: 1,
  };
}
