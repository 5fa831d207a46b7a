import type { SupplierRow } from '../network-workbook/planner-tables';
import { seededRandom } from '../network-workbook/random';
import type { SampleProduct } from './products';

/** One supplier for each product. A phase-out has none, because nobody buys it again. */
export function sampleSuppliers(seed: number, products: readonly SampleProduct[]): SupplierRow[] {
  const random = seededRandom(seed, 'suppliers');
  return products
    .filter(({ lifecycle }) => lifecycle === 'active')
    .map(({ product, familyTraits, unitCost, packSize }) => {
      const leadTimeDays = familyTraits.supplierLeadTime + random.pick([-3, 0, 0, 0, 4, 7]);
      const orderMultiple = Math.max(packSize, random.pick([1, 6, 12]));
      return {
        product,
        supplier: familyTraits.supplier,
        unitCost,
        orderCost: random.pick([25, 40, 40, 60]),
        leadTimeDays,
        leadTimeSdDays: Math.round(leadTimeDays * random.between(0.05, 0.25)),
        minOrderQuantity: orderMultiple * random.wholeBetween(1, 4),
        orderMultiple,
      };
    });
}
