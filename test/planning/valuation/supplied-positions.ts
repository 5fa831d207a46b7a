import {
  supplyTerms,
  type SuppliedPosition,
  type SupplyTerms,
} from '../../../src/planning/valuation/supply-terms';
import type { StockPosition } from '../../../src/planning/valuation/stock-position';
import { stockPosition } from './stock-positions';

/** A position in a supply forest: its stock, its mean demand and its source, with changes. */
export interface SuppliedChanges extends Partial<Omit<SuppliedPosition, 'position' | 'source'>> {
  readonly position?: Partial<StockPosition>;
}

/** Demand a day with a variance of 1.6 times its mean. */
export function demandOf(mean: number): StockPosition['rate'] {
  return { mean, variance: 1.6 * mean, levelVariance: 0 };
}

/**
 * A position of the small cases of echelons.md: underage cost 5, freight 1, a plan every 7 days, lanes of
 * 2 days, a supplier of 14 days, no line cost.
 */
export function supplied(
  stock: number,
  mean: number,
  source: number,
  { position = {}, ...changes }: SuppliedChanges = {},
): SuppliedPosition {
  return {
    position: stockPosition({
      available: stock,
      rate: demandOf(mean),
      underageCost: 5,
      holdingPerDay: 0.0068,
      writeOffCost: 10,
      supplierLeadTime: 14,
      reorderPoint: 0,
      ...position,
    }),
    source,
    serviceLevel: 0.95,
    feedDays: source < 0 ? 0 : 2,
    feedCost: source < 0 ? 0 : 1,
    feedLineCost: 0,
    ...changes,
  };
}

/** The terms of positions that are listed from the roots down. */
export function termsOf(...positions: readonly SuppliedPosition[]): readonly SupplyTerms[] {
  return supplyTerms(positions, [...positions.keys()].reverse());
}
