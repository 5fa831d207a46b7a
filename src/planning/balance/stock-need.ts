import type { StockPosition } from '../valuation/stock-position';
import { totalReceipts } from '../valuation/stock-position';
import type { TargetLevels } from './targets/position-levels';

/** How much more or less a position has than it should. Units. */
export interface StockNeed {
  readonly surplus: number;
  readonly shortage: number;
}

/** Surplus and shortage of a position's stock and all supply on order, by its target levels. */
export function stockNeed(
  stock: StockPosition,
  { surplusAbove, shortageBelow }: TargetLevels,
): StockNeed {
  const units = stock.available + totalReceipts(stock);
  return {
    surplus: Math.max(0, units - surplusAbove),
    shortage: Math.max(0, shortageBelow - units),
  };
}
