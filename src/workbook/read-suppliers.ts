import { readDays } from './cell-values';
import type { FoundTable } from './find-tables';
import type { NetworkDraft } from './network-draft';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import type { TableRow } from './table-row';
import { MAX_DAYS, ROW_LEFT_OUT } from './table-row';
import type { NetworkDefaults } from './workbook-settings';

/** On what terms a product is bought. Times are days, quantities units. */
export interface SupplierTerms {
  /** Name of the supplier; blank where the row gives none. */
  readonly supplier: string;
  /** Null where the row gives none. */
  readonly unitCost: number | null;
  readonly orderCost: number;
  readonly leadTime: number;
  readonly leadTimeSd: number;
  readonly minOrderQuantity: number;
  readonly orderMultiple: number;
}

/** The terms of every product, for one location or for all. */
export class SupplierBook {
  private readonly everywhere = new Map<number, SupplierTerms>();
  private readonly atLocation = new Map<number, Map<number, SupplierTerms>>();

  private readonly numbers = new Map<string, number>();

  constructor(private readonly fallback: SupplierTerms) {}

  /** The names of all suppliers. */
  get names(): readonly string[] {
    return [...this.numbers.keys()];
  }

  /** Index of the supplier among the names; −1 where the terms name none. */
  numberOf({ supplier }: SupplierTerms): number {
    return this.numbers.get(supplier) ?? -1;
  }

  /** The terms of a product at a location: its own row, else the product's, else the defaults. */
  termsFor(product: number, location: number): SupplierTerms {
    return (
      this.atLocation.get(product)?.get(location) ?? this.everywhere.get(product) ?? this.fallback
    );
  }

  /** The lowest unit cost that a supplier asks for a product; null where none gives one. */
  unitCostOf(product: number): number | null {
    const own = this.everywhere.get(product)?.unitCost ?? null;
    const local = [...(this.atLocation.get(product)?.values() ?? [])].map(
      (terms) => terms.unitCost,
    );
    const costs = [own, ...local].filter((cost) => cost !== null);
    return costs.length === 0 ? null : Math.min(...costs);
  }

  /** Adds a row; false where the place is taken. A null location means all. */
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

/** Terms where no Suppliers row says otherwise. */
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

/** Reads the Suppliers table. Of several suppliers for the same place the first row counts. */
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
      row.reportCommon('Product', 'low', 'No such product in stock or demand', ROW_LEFT_OUT);
    } else if (location !== null && location < 0) {
      row.report('Location', 'medium', 'Unknown location', ROW_LEFT_OUT);
    } else if (!book.add(product, location, termsOf(row, fallback))) {
      row.reportCommon(
        'Product',
        'low',
        'A second supplier for the same product and place',
        'The first row counts.',
      );
    }
  });
  return book;
}

function termsOf(row: TableRow, fallback: SupplierTerms): SupplierTerms {
  const figure = (column: string, or: number, min = 0) =>
    row.number(column, { fallback: or, min, action: `The default, ${String(or)}, was used.` });
  const days = (column: string, or: number) =>
    row.number(
      column,
      { fallback: or, min: 0, max: MAX_DAYS, action: `The default, ${String(or)}, was used.` },
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
