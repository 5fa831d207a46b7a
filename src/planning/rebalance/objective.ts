import type { Objective, Shipment } from '../plan-result';
import { expectedCost, type StockState } from '../stock-state';
import { changeInExpectedCost, type PlannedLine, type ProductOutcome } from './planned-lines';

/** What a plan costs and saves in all, and the least that any plan could cost. */
export function planObjective(
  before: StockState,
  outcomes: readonly ProductOutcome[],
  lines: readonly PlannedLine[],
  shipments: readonly Shipment[],
  mostSaving: number,
): Objective {
  let inaction = 0;
  for (let p = 0; p < before.available.length; p += 1) inaction += expectedCost(before, p);
  let transferCost = 0;
  for (const line of lines) transferCost += line.transferCost;
  for (const shipment of shipments) transferCost += shipment.fixedCost;
  let after = inaction + transferCost;
  for (const outcome of outcomes) after += changeInExpectedCost(outcome);
  // Sums of thousands of figures differ in their last digits by their order.
  const lowerBound = Math.min(after, inaction - mostSaving);
  return {
    before: inaction,
    after,
    lowerBound,
    gap: after > 0 ? (after - lowerBound) / after : 0,
    transferCost,
  };
}
