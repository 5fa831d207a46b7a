import type { DaySerial } from '../network-workbook/calendar';
import type { DemandRow, ReceiptRow, SupplierRow } from '../network-workbook/planner-tables';
import { seededRandom } from '../network-workbook/random';
import type { SampleProduct } from './products';

/** One supplier a product; a phase-out has none, as nobody buys it again. */
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

const ORDERED_SHARE = 0.3;

/** Purchase orders under way: two to four weeks of sales, for the hub that the supplier serves. */
export function sampleReceipts(
  seed: number,
  suppliers: readonly SupplierRow[],
  demand: readonly DemandRow[],
  planDate: DaySerial,
): ReceiptRow[] {
  const random = seededRandom(seed, 'receipts');
  const lastQuarter = new Map<string, number>();
  for (const { product, date, quantity } of demand)
    if (date >= planDate - 91) lastQuarter.set(product, (lastQuarter.get(product) ?? 0) + quantity);
  return suppliers.flatMap(({ product, orderMultiple, leadTimeDays }) => {
    if (!random.chance(ORDERED_SHARE)) return [];
    const wanted = ((lastQuarter.get(product) ?? 0) / 13) * random.between(2, 4);
    return [
      {
        product,
        location: random.chance(0.8) ? 'Birmingham DC' : 'Online',
        quantity: Math.max(1, Math.round(wanted / orderMultiple)) * orderMultiple,
        date: planDate + random.wholeBetween(2, Math.max(3, leadTimeDays)),
      },
    ];
  });
}
