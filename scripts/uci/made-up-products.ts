import type { ProductRow, SupplierRow } from '../network-workbook/planner-tables';
import type { Random } from '../network-workbook/random';

/** Number of the least popular products that get a shelf life, because some stock must be in lots. */
const WITH_SHELF_LIFE = 5;
/** Number of products before those that are phased out and have no supplier. */
const PHASED_OUT = 4;

/**
 * Products with what the data do not contain: costs, prices, sizes, packs. `codes` are in descending
 * order of popularity, which sets the service class.
 */
export function madeUpProducts(random: Random, codes: readonly string[]): ProductRow[] {
  return codes.map((product, rank) => {
    const unitCost = money(random.lognormal(2.2, 0.7));
    const fromLast = codes.length - rank;
    const hasShelfLife = fromLast <= WITH_SHELF_LIFE;
    const packSize = random.pick([1, 1, 6, 12]);
    return {
      product,
      description: `Item ${product}`,
      family: `Range ${product.slice(0, 2)}`,
      unitCost,
      price: money(unitCost * (1.3 + random.lognormal(0.5, 0.4))),
      salvageValue: null,
      volume: money(random.lognormal(1, 0.7)),
      weight: money(random.lognormal(0.3, 0.6)),
      packSize,
      minTransferQuantity: packSize,
      serviceClass: rank < 15 ? 'critical' : rank < 50 ? 'high' : 'standard',
      shelfLifeDays: hasShelfLife ? 180 : null,
      lifecycle: !hasShelfLife && fromLast <= WITH_SHELF_LIFE + PHASED_OUT ? 'phase-out' : 'active',
    };
  });
}

/** One made-up supplier for each product, with a lead time of three to six weeks. */
export function madeUpSuppliers(random: Random, products: readonly ProductRow[]): SupplierRow[] {
  return products
    .filter(({ lifecycle }) => lifecycle === 'active')
    .map(({ product, family, unitCost }) => {
      const leadTimeDays = random.pick([21, 28, 35, 42]);
      const orderMultiple = random.pick([12, 24, 48]);
      return {
        product,
        supplier: `Supplier of ${family.toLowerCase()}`,
        unitCost,
        orderCost: random.pick([40, 60]),
        leadTimeDays,
        leadTimeSdDays: Math.round(leadTimeDays * random.between(0.05, 0.2)),
        minOrderQuantity: orderMultiple * random.wholeBetween(1, 3),
        orderMultiple,
      };
    });
}

function money(value: number): number {
  return Math.max(0.05, Number(value.toFixed(2)));
}
