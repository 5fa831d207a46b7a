import type { DaySerial } from './calendar';
import type { DemandRow, ReceiptRow, SupplierRow } from './planner-tables';
import type { Random } from './random';

const ORDERED_SHARE = 0.3;
const SHARE_TO_FIRST = 0.8;

/**
 * Purchase orders under way for about 30 % of the products: two to four weeks of the last quarter's
 * sales, most of them to the first location given, the others to the second where it keeps the product.
 */
export function purchaseOrders(
  random: Random,
  suppliers: readonly SupplierRow[],
  demand: readonly DemandRow[],
  positions: ReadonlyMap<string, readonly string[]>,
  receivers: readonly [string, string],
  planDate: DaySerial,
): ReceiptRow[] {
  const lastQuarter = new Map<string, number>();
  for (const { product, date, quantity } of demand)
    if (date >= planDate - 91) lastQuarter.set(product, (lastQuarter.get(product) ?? 0) + quantity);
  return suppliers.flatMap(({ product, orderMultiple, leadTimeDays }) => {
    if (!random.chance(ORDERED_SHARE)) return [];
    const wanted = ((lastQuarter.get(product) ?? 0) / 13) * random.between(2, 4);
    return [
      {
        product,
        location:
          random.chance(SHARE_TO_FIRST) || !positions.get(product)?.includes(receivers[1])
            ? receivers[0]
            : receivers[1],
        quantity: Math.max(1, Math.round(wanted / orderMultiple)) * orderMultiple,
        date: planDate + random.wholeBetween(2, Math.max(3, leadTimeDays)),
      },
    ];
  });
}
