import type { Objective, Shipment } from '../network/plan-result';
import { expectedCost, type StockState } from '../valuation/stock-state';
import type { DecidedAlternative } from '../rebalance/alternatives/decided-alternatives';

/**
 * What a plan costs and saves in all, and the least that any plan could cost.
 *
 * @param alternatives what it buys and marks down; null where it may do neither
 */
export function planObjective(
  before: StockState,
  after: StockState,
  shipments: readonly Shipment[],
  savingUpperBound: number,
  alternatives: readonly Pick<DecidedAlternative, 'orderCost' | 'premium' | 'loss'>[] | null = null,
): Objective {
  const inaction = totalExpectedCost(before);
  const transferCost = shipments.reduce((sum, s) => sum + s.variableCost + s.fixedCost, 0);
  const more = alternatives === null ? null : alternativesCost(alternatives);
  const beside = more === null ? 0 : more.purchaseCost + more.markdownLoss;
  const cost = totalExpectedCost(after) + transferCost + beside;
  // Sums of thousands of figures differ in their last digits by their order.
  const lowerBound = Math.min(cost, inaction - savingUpperBound);
  return {
    before: inaction,
    after: cost,
    lowerBound,
    gap: cost > 0 ? (cost - lowerBound) / cost : 0,
    transferCost,
    ...more,
  };
}

function alternativesCost(
  alternatives: readonly Pick<DecidedAlternative, 'orderCost' | 'premium' | 'loss'>[],
): { readonly purchaseCost: number; readonly markdownLoss: number } {
  let purchaseCost = 0;
  let markdownLoss = 0;
  for (const { orderCost, premium, loss } of alternatives) {
    purchaseCost += orderCost + premium;
    markdownLoss += loss;
  }
  return { purchaseCost, markdownLoss };
}

function totalExpectedCost(state: StockState): number {
  let total = 0;
  for (let p = 0; p < state.available.length; p += 1) total += expectedCost(state, p);
  return total;
}
