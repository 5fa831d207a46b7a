/**
 * An (s, S) policy of a periodic review: if the inventory position (stock on hand and on order, minus
 * backorders) is at or below s, order up to S.
 */
export interface SsPolicy {
  /** s, units. */
  readonly reorderPoint: number;
  /** S, units. */
  readonly orderUpTo: number;
  /** Ordering, holding and backorders, money per period. */
  readonly cost: number;
}
