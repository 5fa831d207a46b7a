import type { Objective, Shipment } from '../plan-result';
import { expectedCost, type StockState } from '../stock-state';

/** What a plan costs and saves in all, and the least that any plan could cost. */
export function planObjective(
  before: StockState,
  after: StockState,
  shipments: readonly Shipment[],
  mostSaving: number,
): Objective {
  const inaction = totalExpectedCost(before);
  const transferCost = shipments.reduce((sum, s) => sum + s.variableCost + s.fixedCost, 0);
  const cost = totalExpectedCost(after) + transferCost;
  // Sums of thousands of figures differ in their last digits by their order.
  const lowerBound = Math.min(cost, inaction - mostSaving);
  return {
    before: inaction,
    after: cost,
    lowerBound,
    gap: cost > 0 ? (cost - lowerBound) / cost : 0,
    transferCost,
  };
}

function totalExpectedCost(state: StockState): number {
  let total = 0;
  for (let p = 0; p < state.available.length; p += 1) total += expectedCost(state, p);
  return total;
}
