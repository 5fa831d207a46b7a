import type { ReplenishmentLevels } from '../policy/replenishment';

/**
 * The order cycle of a position that orders again and again: what a unit more or less changes in its
 * own orders. Units.
 */
export interface OrderCycle {
  /** r: an order is placed when the inventory position is below it. */
  readonly reorderPoint: number;
  /** S: the level to which it orders. */
  readonly orderUpTo: number;
  /** What a unit saves because it delays the next order, in money. */
  readonly savingPerUnit: number;
}

/** What an order cycle depends on besides its levels. */
export interface OrderCycleTerms {
  /** m: mean demand a day by which orders are placed. */
  readonly meanPerDay: number;
  /** h: cost of holding a unit for a day. */
  readonly holdingPerDay: number;
  /** Days until a unit loses its value. */
  readonly life: number;
}

/**
 * The order cycle at these levels; null where nothing is ordered.
 *
 * The saving follows from the relative value function of the policy in average-cost theory. A unit of
 * inventory position y in (r, S] is worth h·(S − y) ÷ m: it saves h·(S − r) ÷ m in orders and holding
 * of the cycle and is held for (y − r) ÷ m days itself. With the economic order quantity Q = S − r the
 * saving equals 2K ÷ Q, twice its share of the order cost K. A unit saves at most its holding cost over
 * its life.
 *
 * Source: relative values, R. Howard, Dynamic Programming and Markov Processes, 1960; (r, Q) policies,
 * P. Zipkin, Foundations of Inventory Management, 2000, ch. 6.
 */
export function orderCycle(
  { reorderPoint, orderUpTo }: Pick<ReplenishmentLevels, 'reorderPoint' | 'orderUpTo'>,
  { meanPerDay, holdingPerDay, life }: OrderCycleTerms,
): OrderCycle | null {
  if (!(meanPerDay > 0) || !(orderUpTo > reorderPoint)) return null;
  const cycleDays = (orderUpTo - reorderPoint) / meanPerDay;
  return { reorderPoint, orderUpTo, savingPerUnit: holdingPerDay * Math.min(cycleDays, life) };
}
