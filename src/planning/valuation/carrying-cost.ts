import { Scratch } from '../base/scratch';
import { fillUncalibratedCdf } from '../demand/demand-distribution';
import { lastUnitOfSameLife, lifeOfUnit, type StockPosition } from './stock-position';
import { expectedLeftover, expectedUnitDays, fillExpectedTimeToSale } from './time-to-sale';

/**
 * Carrying cost: the overage side of the cost model. The y-th unit to be sold costs
 *
 *   h · E[min(T_y, life)] + loss · P(D(life) < y)
 *
 * with h the holding cost of a unit a day, T_y the day of its sale, life the days until its own lot
 * loses its value, and loss the write-off cost of a unit. Money. It never falls with y within a lot.
 *
 * Source: the workbook contract, "The cost that a plan minimises". Overage as holding plus
 * obsolescence: Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, ch. 9.
 */

const unsoldScratch = new Scratch();

/** Fills `cost[i]` with the carrying cost of the y-th unit, y = first + i; 0 for y ≤ 0. */
export function fillCarryingCost(cost: Float64Array, first: number, position: StockPosition): void {
  let i = 0;
  while (i < cost.length) {
    const y = first + i;
    const count = Math.min(cost.length - i, lastUnitOfSameLife(position, y) - y + 1);
    fillSameLife(cost.subarray(i, i + count), y, position, lifeOfUnit(position, y));
    i += count;
  }
}

function fillSameLife(
  cost: Float64Array,
  first: number,
  position: StockPosition,
  life: number,
): void {
  const { rate, holdingPerDay, writeOffCost } = position;
  fillExpectedTimeToSale(cost, first, rate, life);
  const unsold = unsoldScratch.column(cost.length);
  fillUncalibratedCdf(unsold, first - 1, rate, { days: life });
  for (let i = 0; i < cost.length; i += 1) {
    cost[i] = holdingPerDay * cost[i]! + writeOffCost * unsold[i]!;
  }
}

/** Expected carrying cost of a stock over its life, in money. */
export interface CarryingCost {
  readonly holding: number;
  readonly obsolescence: number;
}

/**
 * Carrying cost of the first `units` units together. It equals the sum over the units, but takes one
 * integral per lot instead of one per unit.
 */
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
