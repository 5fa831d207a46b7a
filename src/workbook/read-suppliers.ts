import { readDays } from './cell-values';
import type { FoundTable } from './find-tables';
import type { NetworkDraft } from './network-draft';
import { reportLongLeadTime } from './plausibility/long-lead-time';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { defaultTerms, SupplierBook } from './supplier-book';
import type { DefaultTerms, SupplierTerms } from './supplier-book';
import type { TableRow } from './table-row';
import { MAX_DAYS, NO_PACK_SIZE, PRODUCT_HELD_OUT, ROW_LEFT_OUT } from './table-row';
import type { NetworkDefaults } from './workbook-settings';

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
    } else {
      const supplier = row.text('Supplier');
      const source = supplier === '' ? -1 : draft.locations.index.find(supplier);
      const terms = {
        ...termsOf(row, fallback, {
          isFromLocation: source >= 0,
          pack: draft.packSizes.get(product) ?? null,
          hold: () => draft.products.held.add(product),
        }),
        supplier,
        source,
      };
      reportLongLeadTime(row, 'Suppliers', terms.leadTime);
      if (!book.add(product, location, terms)) {
        const problem = 'Duplicate supplier terms; first row used';
        row.reportCommon('Product', 'low', problem, ROW_LEFT_OUT);
      } else if (source >= 0) {
        book.addRowOfSource(source, location, () => row.issueOf('Supplier', 'low', '', ''));
      }
    }
  });
  return book;
}

/** What a row of terms needs to know about its product and supplier. */
interface TermsContext {
  readonly isFromLocation: boolean;
  /** Units in a case; null if Products gives none. */
  readonly pack: number | null;
  /** Holds the product out of the plan. */
  readonly hold: () => void;
}

/** A minimum in cases of unknown content is not 0: the product could be ordered below it. */
const NO_CASES = `${PRODUCT_HELD_OUT} Add its Pack size to Products, or write the column in units.`;

function termsOf(
  row: TableRow,
  fallback: DefaultTerms,
  { isFromLocation, pack, hold }: TermsContext,
): Omit<SupplierTerms, 'supplier' | 'source'> {
  const figure = (column: string, standard: number, min = 0) => {
    const action = `The default, ${String(standard)}, was used.`;
    return row.number(column, {
      ...{ fallback: standard, min, unitsPerCase: pack, action },
      onProblem: (problem) => {
        if (problem !== NO_PACK_SIZE.problem) row.report(column, 'medium', problem, action);
        else {
          hold();
          row.report(column, 'high', problem, NO_CASES);
        }
      },
    });
  };
  const days = <F extends number | null>(column: string, standard: F) =>
    row.number(
      column,
      {
        fallback: standard,
        min: 0,
        max: MAX_DAYS,
        action:
          standard === null
            ? 'The lead time of the lane was used.'
            : `The default, ${String(standard)}, was used.`,
      },
      readDays,
    );
  return {
    unitCost: row.number('Unit cost', {
      fallback: null,
      min: 0,
      isAboveMin: true,
      unitsPerCase: pack === null ? null : 1 / pack,
      action: 'Read as not given.',
    }),
    orderCost: figure('Order cost', fallback.orderCost),
    leadTime: days('Lead time', isFromLocation ? null : fallback.leadTime),
    leadTimeSd: days('Lead time SD', fallback.leadTimeSd),
    minOrderQuantity: figure('Min order quantity', fallback.minOrderQuantity),
    orderMultiple: figure('Order multiple', fallback.orderMultiple, 1),
  };
}
