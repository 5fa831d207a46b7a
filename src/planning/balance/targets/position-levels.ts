import type { ReplenishmentLevels } from '../../policy/replenishment';

/** The levels that a position is shown and judged by, in units of stock and supply on order. */
export interface TargetLevels extends ReplenishmentLevels {
  /** What the position should have: above 0 if anybody may ask for it. */
  readonly need: number;
  readonly surplusAbove: number;
  readonly shortageBelow: number;
}

/**
 * The target levels of a position that orders by itself: short below the reorder point, and too full above
 * the order-up-to level. It needs the reorder point, or the order-up-to level where the former is 0.
 */
export function levelsWithOrders(levels: ReplenishmentLevels): TargetLevels {
  const { reorderPoint, orderUpTo } = levels;
  return {
    ...levels,
    need: reorderPoint || orderUpTo,
    surplusAbove: orderUpTo,
    shortageBelow: reorderPoint,
  };
}
