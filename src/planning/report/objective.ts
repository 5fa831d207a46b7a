import type { Objective, Shipment } from '../network/plan-result';
import { expectedCost, type StockState } from '../valuation/stock-state';
import type { DecidedAlternative } from '../rebalance/alternatives/decided-alternatives';

type AlternativeCost = Pick<DecidedAlternative, 'orderCost' | 'premium' | 'loss'>;

export interface ObjectiveInput {
  readonly before: StockState;
  readonly after: StockState;
  readonly shipments: readonly Shipment[];
  /** No plan within the rules saves more. */
  readonly savingUpperBound: number;
  /** Purchases and markdowns; null if the settings allow neither. */
  readonly alternatives?: readonly AlternativeCost[] | null;
}

/**
 * The objective of a plan, in money: expected cost before and after, a lower bound on the cost of any
 * plan, and the relative gap (after − lower bound) ÷ after.
 */
export function planObjective({
  before,
  after,
  shipments,
  savingUpperBound,
  alternatives = null,
}: ObjectiveInput): Objective {
  const inaction = totalExpectedCost(before);
  const transferCost = shipments.reduce((sum, s) => sum + s.variableCost + s.fixedCost, 0);
  const ofAlternatives = alternatives === null ? null : alternativesCost(alternatives);
  const otherCost =
    ofAlternatives === null ? 0 : ofAlternatives.purchaseCost + ofAlternatives.markdownLoss;
  const cost = totalExpectedCost(after) + transferCost + otherCost;
  // Sums of thousands of figures depend on their order in the last digits.
  const lowerBound = Math.min(cost, inaction - savingUpperBound);
  return {
    before: inaction,
    after: cost,
    lowerBound,
    gap: cost > 0 ? (cost - lowerBound) / cost : 0,
    transferCost,
    ...ofAlternatives,
  };
}

function alternativesCost(alternatives: readonly AlternativeCost[]): {
  readonly purchaseCost: number;
  readonly markdownLoss: number;
} {
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
