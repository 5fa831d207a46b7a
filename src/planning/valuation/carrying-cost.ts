import { Scratch } from '../base/scratch';
import { fillUncalibratedCdf } from '../demand/demand-distribution';
import {
  lastUnitOfSameLife,
  lifeOfUnit,
  unavoidableShare,
  wasteBefore,
  type StockPosition,
} from './stock-position';
import { expectedLeftover, expectedUnitDays, fillExpectedTimeToSale } from './time-to-sale';

/**
 * Carrying cost: the overage side of the cost model. The y-th unit to be sold costs
 *
 *   h · E[min(T_y, life)] + loss · P(D(life) < y)
 *
 * with h the holding cost of a unit a day, T_y the day of its sale, life the days until its own lot
 * loses its value, and loss the write-off cost of a unit. Money. It never falls with y within a lot.
 * Units of earlier lots that are expected to expire (expected-waste.ts) do not come before it: y counts
 * without them.
 *
 * A position that orders again holds the units up to its reorder point r in any case: an order replaces
 * each that is sold or sent away. A unit above r waits for y − r sales, and every unit that sells within
 * its life delays the next order (order-cycle.ts):
 *
 *   h · E[min(T_(y−r), life)] + loss · P(D(life) < y − r) − saving a unit · P(D(life) ≥ y − r)
 *
 * Where nothing is ordered again, only the share of the cost counts that waiting for the next plan
 * cannot save: min(1, R ÷ life).
 *
 * Source: the workbook contract, "The cost that a plan minimises". Overage as holding plus
 * obsolescence: Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, ch. 9.
 * Both rules were chosen by replay (docs/value.md).
 */

const unsoldScratch = new Scratch();

/** Fills `cost[i]` with the carrying cost of the y-th unit, y = first + i; 0 for y ≤ 0. */
export function fillCarryingCost(cost: Float64Array, first: number, position: StockPosition): void {
  const { orderCycle } = position;
  if (orderCycle != null) {
    const { reorderPoint, savingPerUnit } = orderCycle;
    const lossPerUnit = position.writeOffCost + savingPerUnit;
    fillSameLife(cost, first - reorderPoint, position, { life: position.life, lossPerUnit });
    for (let i = 0; i < cost.length; i += 1) cost[i]! -= savingPerUnit;
    return;
  }
  let i = 0;
  while (i < cost.length) {
    const y = first + i;
    const count = Math.min(cost.length - i, lastUnitOfSameLife(position, y) - y + 1);
    const life = lifeOfUnit(position, y);
    fillSameLife(cost.subarray(i, i + count), y - wasteBefore(position, life), position, {
      life,
      lossPerUnit: position.writeOffCost,
    });
    i += count;
  }
}

function fillSameLife(
  cost: Float64Array,
  first: number,
  position: StockPosition,
  { life, lossPerUnit }: { readonly life: number; readonly lossPerUnit: number },
): void {
  const { rate, holdingPerDay } = position;
  const share = unavoidableShare(position, life);
  fillExpectedTimeToSale(cost, first, rate, life);
  const unsold = unsoldScratch.column(cost.length);
  fillUncalibratedCdf(unsold, first - 1, rate, { days: life });
  for (let i = 0; i < cost.length; i += 1) {
    cost[i] = share * (holdingPerDay * cost[i]! + lossPerUnit * unsold[i]!);
  }
}

/** Expected carrying cost of a stock over its life, in money. */
export interface CarryingCost {
  /** Holding, and what an order cycle pays for the units that are missing to S. */
  readonly holding: number;
  readonly obsolescence: number;
}

/**
 * Carrying cost of the first `units` units together. It equals the sum over the units, but takes one
 * integral per lot instead of one per unit. With an order cycle it counts from S: a stock of S pays for
 * no order, so the cost has its minimum near S.
 */
export function carryingCost(units: number, position: StockPosition): CarryingCost {
  const { orderCycle, rate, holdingPerDay, writeOffCost, life } = position;
  if (orderCycle != null) {
    const aboveReorder = units - orderCycle.reorderPoint;
    const leftover = expectedLeftover(aboveReorder, rate, life);
    const ordered = orderCycle.savingPerUnit * (orderCycle.orderUpTo - units + leftover);
    return {
      holding: holdingPerDay * expectedUnitDays(aboveReorder, rate, life) + ordered,
      obsolescence: writeOffCost * leftover,
    };
  }
  let holding = 0;
  let obsolescence = 0;
  let from = 0;
  for (const lot of [...position.lots, { lastUnit: Infinity, life }]) {
    const to = Math.min(units, lot.lastUnit);
    if (to <= from) continue;
    const share = unavoidableShare(position, lot.life);
    const wasted = wasteBefore(position, lot.life);
    const [first, last] = [from - wasted, to - wasted];
    const unitDays =
      expectedUnitDays(last, rate, lot.life) - expectedUnitDays(first, rate, lot.life);
    const leftover =
      expectedLeftover(last, rate, lot.life) - expectedLeftover(first, rate, lot.life);
    holding += share * holdingPerDay * unitDays;
    obsolescence += share * writeOffCost * leftover;
    from = to;
  }
  return { holding, obsolescence };
}
