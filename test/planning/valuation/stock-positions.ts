import type { StockPosition } from '../../../src/planning/valuation/stock-position';

/** A typical position with changes: 8 in stock, demand of one a day, lead time 10 days. */
export function stockPosition(changes: Partial<StockPosition> = {}): StockPosition {
  return {
    available: 8,
    receipts: [],
    rate: { mean: 1, variance: 2, levelVariance: 0 },
    underageCost: 12,
    holdingPerDay: 0.01,
    writeOffCost: 6,
    supplierLeadTime: 10,
    reviewPeriod: 7,
    reorderPoint: 25,
    isReplenished: true,
    life: 365,
    lots: [],
    ...changes,
  };
}
