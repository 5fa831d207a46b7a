import { meanOver, varianceOver } from '../demand/demand-rate';
import { fillCountCdf } from '../probability/count-distribution';
import { expectedLeftover, expectedUnitDays, fillExpectedWait } from './time-to-sale';
import type { StockPosition } from './stock-position';

/**
 * Fills `cost[i]` with what the y-th unit, y = first + i, is expected to cost by being there:
 * h·E[min(T_y, life)] + loss·P(D(life) < y). 0 for y ≤ 0.
 */
export function fillCarryingCost(
  cost: Float64Array,
  first: number,
  position: StockPosition,
  life: number,
): void {
  fillExpectedWait(cost, first, position.rate, life);
  const unsold = new Float64Array(cost.length);
  fillCountCdf(unsold, first - 1, meanOver(position.rate, life), varianceOver(position.rate, life));
  for (let i = 0; i < cost.length; i += 1) {
    cost[i] = position.holdingPerDay * cost[i]! + position.loss * unsold[i]!;
  }
}

/** What a stock of `units` is expected to cost by being there, as capital and as value lost. */
export interface CarryingCost {
  readonly holding: number;
  readonly obsolescence: number;
}

/** The sum of every unit's carrying cost, each over the life of its own lot. */
export function carryingCost(units: number, position: StockPosition): CarryingCost {
  let unitDays = 0;
  let leftover = 0;
  let from = 0;
  for (const lot of [...position.lots, { upTo: Infinity, life: position.life }]) {
    const upTo = Math.min(units, lot.upTo);
    if (upTo <= from) continue;
    unitDays += expectedUnitDays(upTo, position.rate, lot.life);
    leftover += expectedLeftover(upTo, position.rate, lot.life);
    if (from > 0) {
      unitDays -= expectedUnitDays(from, position.rate, lot.life);
      leftover -= expectedLeftover(from, position.rate, lot.life);
    }
    from = upTo;
  }
  return { holding: position.holdingPerDay * unitDays, obsolescence: position.loss * leftover };
}
