import { demandQuantile } from '../demand/demand-distribution';
import { hasDemand, meanOver, type DemandRate } from '../demand/demand-rate';

/** The terms of supply at one position. Times in days. */
export interface Supply {
  readonly leadTime: number;
  readonly leadTimeSd: number;
  /** R; null for a one-off plan without later reviews. */
  readonly reviewPeriod: number | null;
  readonly orderCost: number;
  readonly minOrderQuantity: number;
  readonly orderMultiple: number;
  /** False in a phase-out: the position never orders again. */
  readonly isReplenished: boolean;
}

/** The replenishment levels of a position, in units. */
export interface ReplenishmentLevels {
  /** Reorder point minus mean demand over the protection interval. */
  readonly safetyStock: number;
  /** Order when the inventory position is below this. */
  readonly reorderPoint: number;
  readonly economicOrderQuantity: number;
  readonly orderUpTo: number;
}

/** One position whose levels are to be set. */
export interface ReplenishmentProblem {
  readonly rate: DemandRate;
  readonly supply: Supply;
  /** Cycle service level, between 0 and 1, both excluded. */
  readonly serviceLevel: number;
  /** Money per unit and day. */
  readonly holdingPerDay: number;
  /** Days until a unit is obsolete or expired. */
  readonly life: number;
}

/**
 * The (s, S) levels of a periodic review. The reorder point s is the quantile of demand over lead
 * time and review period at the service level. Demand is negative binomial, and its variance includes
 * that of the lead time. S adds the economic order quantity, rounded up to the supplier's minimum and
 * order multiple. A position in phase-out has no reorder point, and its order-up-to level is the
 * quantile of demand over `life`.
 *
 * Source: E. Silver, D. Pyke and R. Peterson, Inventory Management and Production Planning and
 * Scheduling, 3rd edition, 1998, chapters 5 and 7.
 */
export function replenishmentLevels({
  rate,
  supply,
  serviceLevel,
  holdingPerDay,
  life,
}: ReplenishmentProblem): ReplenishmentLevels {
  if (!supply.isReplenished) {
    const orderUpTo = demandQuantile(serviceLevel, rate, life);
    return { safetyStock: 0, reorderPoint: 0, economicOrderQuantity: 0, orderUpTo };
  }
  const interval = supply.leadTime + (supply.reviewPeriod ?? 0);
  const mean = meanOver(rate, interval);
  const addedVariance = (rate.mean * supply.leadTimeSd) ** 2;
  const reorderPoint = demandQuantile(serviceLevel, rate, interval, { addedVariance });
  const { economicOrderQuantity, quantity } = orderQuantities(rate.mean, holdingPerDay, supply);
  return {
    safetyStock: reorderPoint - mean,
    reorderPoint,
    economicOrderQuantity,
    orderUpTo: reorderPoint + (hasDemand(rate) ? quantity : 0),
  };
}

/** The terms of an order. */
export type OrderTerms = Pick<Supply, 'orderCost' | 'minOrderQuantity' | 'orderMultiple'>;

/**
 * The economic order quantity √(2·m·K ÷ h) for a mean demand of m a day, 0 if holding costs nothing; and the
 * quantity ordered, which is that rounded up to the supplier's terms. Units.
 */
export function orderQuantities(
  meanPerDay: number,
  holdingPerDay: number,
  { orderCost, minOrderQuantity, orderMultiple }: OrderTerms,
): { readonly economicOrderQuantity: number; readonly quantity: number } {
  const economicOrderQuantity =
    holdingPerDay > 0 ? Math.sqrt((2 * meanPerDay * orderCost) / holdingPerDay) : 0;
  const multiple = Math.max(1, orderMultiple);
  const orders = Math.max(
    1,
    Math.ceil(Math.max(economicOrderQuantity, minOrderQuantity) / multiple),
  );
  return { economicOrderQuantity, quantity: multiple * orders };
}
