import type { AssembledPosition } from '../rebalance/assemble-position';
import { totalReceipts } from '../valuation/stock-position';
import type { SupplyValue } from '../valuation/supply-values';

/** What a position should have, and how much more or less it has. Units. */
export interface StockNeed {
  readonly need: number;
  readonly surplus: number;
  readonly shortage: number;
}

/**
 * The need of a position: its reorder point, or its order-up-to level where nothing is ordered. Surplus
 * counts from the order-up-to level on, shortage from the need. A position that supplies others needs the
 * quantile of its net demand, until supply that its root orders next is with the customers; surplus and
 * shortage both count from there.
 *
 * Source: echelons.md of the workbook contract, "What a DC shows".
 */
export function needOf(
  { stock, levels, serviceLevel }: AssembledPosition,
  value: SupplyValue | null,
): StockNeed {
  const units = stock.available + totalReceipts(stock);
  if (value?.terms.isUpstream === true) {
    const { demand, source, horizon, rootHorizon } = value.terms;
    const need = demand.quantile(serviceLevel, source < 0 ? rootHorizon : horizon);
    return { need, surplus: Math.max(0, units - need), shortage: Math.max(0, need - units) };
  }
  const { reorderPoint, orderUpTo } = levels;
  return {
    need: reorderPoint || orderUpTo,
    surplus: Math.max(0, units - orderUpTo),
    shortage: Math.max(0, (stock.isReplenished ? reorderPoint : orderUpTo) - units),
  };
}
