import { meanOver, varianceOver } from '../demand/demand-rate';
import { fillCountCdf } from '../probability/count-distribution';
import { Scratch } from '../base/scratch';
import { lastUnitOfSameLife, lifeOfUnit, type StockPosition } from './stock-position';
import { expectedLeftover, expectedUnitDays, fillExpectedTimeToSale } from './time-to-sale';

const unsoldScratch = new Scratch();

/**
 * Fills `cost[i]` with what the y-th unit, y = first + i, is expected to cost by being there, each
 * over the life of its own lot: h·E[min(T_y, life)] + loss·P(D(life) < y). 0 for y ≤ 0.
 */
export function fillCarryingCost(cost: Float64Array, first: number, position: StockPosition): void {
  let i = 0;
  while (i < cost.length) {
    const y = first + i;
    const count = Math.min(cost.length - i, lastUnitOfSameLife(position, y) - y + 1);
    fillRun(cost.subarray(i, i + count), y, position, lifeOfUnit(position, y));
    i += count;
  }
}

function fillRun(cost: Float64Array, first: number, position: StockPosition, life: number): void {
  const { rate, holdingPerDay, writeOffCost: loss } = position;
  fillExpectedTimeToSale(cost, first, rate, life);
  const unsold = unsoldScratch.column(cost.length);
  fillCountCdf(unsold, first - 1, meanOver(rate, life), varianceOver(rate, life));
  for (let i = 0; i < cost.length; i += 1) {
    cost[i] = holdingPerDay * cost[i]! + loss * unsold[i]!;
  }
}

/** What a stock of `units` is expected to cost by being there, as capital and as value lost. */
export interface CarryingCost {
  readonly holding: number;
  readonly obsolescence: number;
}

/** The sum of every unit's carrying cost. */
export function carryingCost(units: number, position: StockPosition): CarryingCost {
  let unitDays = 0;
  let leftover = 0;
  let from = 0;
  for (const lot of [...position.lots, { lastUnit: Infinity, life: position.life }]) {
    const to = Math.min(units, lot.lastUnit);
    if (to <= from) continue;
    unitDays += expectedUnitDays(to, position.rate, lot.life);
    leftover += expectedLeftover(to, position.rate, lot.life);
    if (from > 0) {
      unitDays -= expectedUnitDays(from, position.rate, lot.life);
      leftover -= expectedLeftover(from, position.rate, lot.life);
    }
    from = to;
  }
  return {
    holding: position.holdingPerDay * unitDays,
    obsolescence: position.writeOffCost * leftover,
  };
}
