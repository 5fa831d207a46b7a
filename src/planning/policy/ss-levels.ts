/** Order up to S when stock on hand and on order, less backorders, is at or below s at a review. */
export interface SsPolicy {
  /** s, units. */
  readonly reorderPoint: number;
  /** S, units. */
  readonly orderUpTo: number;
  /** Ordering, holding and backorders, money a period. */
  readonly cost: number;
}
