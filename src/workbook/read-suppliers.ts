import { readDays } from './cell-values';
import type { FoundTable } from './find-tables';
import type { NetworkDraft } from './network-draft';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import type { TableRow } from './table-row';
import { MAX_DAYS, ROW_LEFT_OUT } from './table-row';
import type { NetworkDefaults } from './workbook-settings';

/** Purchase terms of a product. Times in days, quantities in units. */
export interface SupplierTerms {
  /** Name of the supplier; blank if the row has none. */
  readonly supplier: string;
  /** Null if the row has none. */
  readonly unitCost: number | null;
  readonly orderCost: number;
  readonly leadTime: number;
  readonly leadTimeSd: number;
  readonly minOrderQuantity: number;
  readonly orderMultiple: number;
}

/** Supplier terms by product, for one location or for all. */
export class SupplierBook {
  private readonly everywhere = new Map<number, SupplierTerms>();
  private readonly atLocation = new Map<number, Map<number, SupplierTerms>>();

  private readonly numbers = new Map<string, number>();

  constructor(private readonly fallback: SupplierTerms) {}

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
      this.atLocation.get(product)?.get(location) ?? this.everywhere.get(product) ?? this.fallback
    );
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

/** Terms of products without a Suppliers row. */
export function defaultTerms(defaults: NetworkDefaults): SupplierTerms {
  return {
    supplier: '',
    unitCost: null,
    orderCost: defaults.orderCost,
    leadTime: defaults.leadTime,
    leadTimeSd: defaults.leadTimeSd,
    minOrderQuantity: 0,
    orderMultiple: 1,
  };
}

/** Reads the Suppliers table. For several rows of a product and location, the first one is used. */
export async function readSuppliers(
  reading: Reading,
  table: FoundTable,
  draft: NetworkDraft,
  defaults: NetworkDefaults,
): Promise<SupplierBook> {
  const fallback = defaultTerms(defaults);
  const book = new SupplierBook(fallback);
  await forEachRow(reading, table, (row) => {
    const name = row.name('Product');
    const place = row.text('Location');
    if (name === null) return;
    const product = draft.products.index.find(name);
    const isEverywhere = place === '' || place === '*';
    const location = isEverywhere ? null : draft.locations.index.find(place);
    if (product < 0) {
      row.reportCommon('Product', 'low', 'No stock or demand for this product', ROW_LEFT_OUT);
    } else if (location !== null && location < 0) {
      row.report('Location', 'medium', 'Unknown location', ROW_LEFT_OUT);
    } else if (!book.add(product, location, termsOf(row, fallback))) {
      row.reportCommon('Product', 'low', 'Duplicate supplier terms; first row used', ROW_LEFT_OUT);
    }
  });
  return book;
}

function termsOf(row: TableRow, fallback: SupplierTerms): SupplierTerms {
  const figure = (column: string, standard: number, min = 0) =>
    row.number(column, {
      fallback: standard,
      min,
      action: `The default, ${String(standard)}, was used.`,
    });
  const days = (column: string, standard: number) =>
    row.number(
      column,
      {
        fallback: standard,
        min: 0,
        max: MAX_DAYS,
        action: `The default, ${String(standard)}, was used.`,
      },
      readDays,
    );
  return {
    supplier: row.text('Supplier'),
    unitCost: row.number('Unit cost', {
      fallback: null,
      min: 0,
      isAboveMin: true,
      action: 'Read as not given.',
    }),
    orderCost: figure('Order cost', fallback.orderCost),
    leadTime: days('Lead time', fallback.leadTime),
    leadTimeSd: days('Lead time SD', fallback.leadTimeSd),
    minOrderQuantity: figure('Min order quantity', fallback.minOrderQuantity),
    orderMultiple: figure('Order multiple', fallback.orderMultiple, 1),
  };
}
