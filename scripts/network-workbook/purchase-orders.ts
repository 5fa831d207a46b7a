import type { DaySerial } from './calendar';
import type { DemandRow, ReceiptRow, SupplierRow } from './planner-tables';
import type { Random } from './random';

const ORDERED_SHARE = 0.3;
const MAIN_DESTINATION_SHARE = 0.8;

/** The data behind the open purchase orders. */
export interface PurchaseOrderSource {
  readonly suppliers: readonly SupplierRow[];
  readonly demand: readonly DemandRow[];
  /** Product to the locations that carry it. */
  readonly positions: ReadonlyMap<string, readonly string[]>;
  /** The main destination, and the one that some orders for its products go to instead. */
  readonly destinations: readonly [string, string];
  readonly planDate: DaySerial;
}

/** Open purchase orders for about 30 % of the products: two to four weeks of last quarter's sales. */
export function purchaseOrders(
  random: Random,
  { suppliers, demand, positions, destinations, planDate }: PurchaseOrderSource,
): ReceiptRow[] {
  const [main, other] = destinations;
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
          random.chance(MAIN_DESTINATION_SHARE) || !positions.get(product)?.includes(other)
            ? main
            : other,
        quantity: Math.max(1, Math.round(wanted / orderMultiple)) * orderMultiple,
        date: planDate + random.wholeBetween(2, Math.max(3, leadTimeDays)),
      },
    ];
  });
}
