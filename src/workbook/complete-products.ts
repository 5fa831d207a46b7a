import type { Product } from '../planning/network/network';
import type { IssueLog } from './data-issues';
import type { NetworkDraft } from './network-draft';
import { defaultProduct } from './read-products';
import type { ProductRow } from './read-products';
import type { SupplierBook } from './supplier-book';
import type { NetworkDefaults } from './workbook-settings';

/** Replaces a missing unit cost, so the plan counts units instead of money. */
const DEFAULT_UNIT_COST = 1;
/** The problem of a workbook without any unit cost. Its plan counts units. */
export const NO_COSTS = 'No unit cost is known for any product';
const COUNTS_UNITS =
  'A unit cost of 1 was used, so for this product the plan counts units, not money.';

interface ProductSources {
  /** Rows of the Products table by product. */
  readonly rows: ReadonlyMap<number, ProductRow>;
  readonly suppliers: SupplierBook;
  readonly defaults: NetworkDefaults;
}

/**
 * Every product of the draft with its missing values filled in: the unit cost from its supplier, or
 * else 1 with a data issue; the salvage value from the settings.
 */
export function completeProducts(
  draft: NetworkDraft,
  { rows, suppliers, defaults }: ProductSources,
  log: IssueLog,
): readonly Product[] {
  const unpriced: string[] = [];
  const products = draft.products.index.names.map((id, index) => {
    const { costIssue, ...row } = rows.get(index) ?? defaultProduct(id, defaults);
    const supplierCost = suppliers.unitCostOf(index);
    const unitCost = row.unitCost ?? supplierCost ?? DEFAULT_UNIT_COST;
    if (row.unitCost === null && supplierCost === null && !costIssue) unpriced.push(id);
    if (costIssue && supplierCost !== null) {
      const action = `The supplier’s unit cost, ${String(supplierCost)}, was used.`;
      log.add({ ...costIssue, severity: 'low', action });
    } else if (costIssue) {
      log.add({ ...costIssue, action: COUNTS_UNITS });
    }
    const salvage = row.salvageValue ?? defaults.salvageShare * unitCost;
    return {
      ...row,
      packSize: row.packSize ?? 1,
      unitCost,
      salvageValue: Math.min(salvage, unitCost),
    };
  });
  if (unpriced.length > 0) {
    log.add({
      subject: { products: unpriced, locations: [] },
      severity: 'high',
      table: 'Products',
      row: null,
      column: 'Unit cost',
      value: '',
      problem:
        unpriced.length === products.length
          ? NO_COSTS
          : `No unit cost is given for ${unpriced.length.toLocaleString('en-GB')} of ${products.length.toLocaleString('en-GB')} products`,
      action:
        unpriced.length === products.length
          ? 'Each unit counts as 1: savings are in units, not money. Add Unit cost to Products for money.'
          : COUNTS_UNITS.replace('this product', 'these products'),
      sheet: null,
      address: null,
    });
  }
  return products;
}
