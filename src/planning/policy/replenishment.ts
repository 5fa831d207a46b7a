import { demandQuantile } from '../demand/demand-distribution';
import { meanOver, type DemandRate } from '../demand/demand-rate';

/** What orders at one position look like. Times in days. */
export interface Supply {
  readonly leadTime: number;
  readonly leadTimeSd: number;
  /** R; null for a one-off plan, after which nothing is reviewed again. */
  readonly reviewPeriod: number | null;
  readonly orderCost: number;
  readonly minOrderQuantity: number;
  readonly orderMultiple: number;
  /** False where nothing is ordered again. */
  readonly isReplenished: boolean;
}

/** The levels that a position is steered by, in units. */
export interface ReplenishmentLevels {
  /** Reorder point less mean demand over the protection interval. */
  readonly safetyStock: number;
  /** Order when the inventory position is below this. */
  readonly reorderPoint: number;
  readonly economicOrderQuantity: number;
  readonly orderUpTo: number;
}

/**
 * The (s, S) levels of a periodic review: s is the service level's quantile of demand over lead
 * time and review period (lead time variance included, negative binomial), S adds the economic
 * order quantity, rounded to what the supplier sells. Where nothing is ordered again there is no
 * reorder point, and order-up-to is the quantile of demand over `life`.
 *
 * Source: E. Silver, D. Pyke and R. Peterson, Inventory Management and Production Planning and
 * Scheduling, 3rd edition, 1998, chapters 5 and 7.
 */
export function replenishmentLevels(
  rate: DemandRate,
  supply: Supply,
  serviceLevel: number,
  holdingPerDay: number,
  life: number,
): ReplenishmentLevels {
  if (!supply.isReplenished) {
    const orderUpTo = demandQuantile(serviceLevel, rate, life);
    return { safetyStock: 0, reorderPoint: 0, economicOrderQuantity: 0, orderUpTo };
  }
  const interval = supply.leadTime + (supply.reviewPeriod ?? 0);
  const mean = meanOver(rate, interval);
  const addedVariance = (rate.mean * supply.leadTimeSd) ** 2;
  const reorderPoint = demandQuantile(serviceLevel, rate, interval, { addedVariance });
  const economicOrderQuantity =
    holdingPerDay > 0 ? Math.sqrt((2 * rate.mean * supply.orderCost) / holdingPerDay) : 0;
  return {
    safetyStock: reorderPoint - mean,
    reorderPoint,
    economicOrderQuantity,
    orderUpTo: reorderPoint + orderQuantity(economicOrderQuantity, rate, supply),
  };
}

/** The economic order quantity as the supplier would sell it; 0 where nothing is asked for. */
function orderQuantity(economic: number, rate: DemandRate, supply: Supply): number {
  if (rate.mean <= 0) return 0;
  const multiple = Math.max(1, supply.orderMultiple);
  return multiple * Math.max(1, Math.ceil(Math.max(economic, supply.minOrderQuantity) / multiple));
}
