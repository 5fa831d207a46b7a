import { Scratch } from '../base/scratch';
import { gaussLegendre } from '../probability/gauss-legendre';
import type { CarryingCost } from './carrying-cost';
import type { NetDemand } from './net-demand';
import { lastUnitOfSameLife, lifeOfUnit, type StockPosition } from './stock-position';

/** Points of the quadrature over days. Net demand has no closed form, so all units share one set. */
const POINTS = gaussLegendre(48);

const unsoldScratch = new Scratch();

/**
 * Fills `cost[i]` with the carrying cost of the y-th unit, y = first + i, at a site that supplies
 * others; 0 for y ≤ 0:
 *
 *   h · E[min(T_y, life)] + loss · P(N(life) < y),   E[min(T_y, life)] = ∫ P(N(t) < y) dt from 0 to life
 *
 * It is the cost of carrying-cost.ts with net demand N in place of the site's own, in money.
 * Method: Gauss-Legendre quadrature with points dense at the early days (t = life·u²). Every point is
 * a distribution function, so the cost never falls with y within a lot. Where net demand is known, T_y
 * is a date and nothing is integrated.
 */
export function fillNetCarryingCost(
  cost: Float64Array,
  first: number,
  position: StockPosition,
  demand: NetDemand,
): void {
  let i = 0;
  for (; i < cost.length && first + i <= 0; i += 1) cost[i] = 0;
  while (i < cost.length) {
    const y = first + i;
    const count = Math.min(cost.length - i, lastUnitOfSameLife(position, y) - y + 1);
    fillSameLife(cost.subarray(i, i + count), y, position, demand);
    i += count;
  }
}

function fillSameLife(
  cost: Float64Array,
  first: number,
  position: StockPosition,
  demand: NetDemand,
): void {
  const life = lifeOfUnit(position, first);
  const unsold = unsoldScratch.column(cost.length);
  const add = (day: number, weight: number): void => {
    demand.fillCdf(unsold, first - 1, day);
    for (let i = 0; i < cost.length; i += 1) cost[i]! += weight * unsold[i]!;
  };
  if (demand.isKnown) {
    cost.forEach((_, i) => (cost[i] = position.holdingPerDay * demand.dayOfKnown(first + i, life)));
    add(life, position.writeOffCost);
    return;
  }
  cost.fill(0);
  for (const { at, weight } of POINTS) {
    add(life * at * at, position.holdingPerDay * life * 2 * at * weight);
  }
  add(life, position.writeOffCost);
}

/** Carrying cost of the first `units` units together: the sum over them, by one integral for each lot. */
export function netCarryingCost(
  units: number,
  position: StockPosition,
  demand: NetDemand,
): CarryingCost {
  let holding = 0;
  let obsolescence = 0;
  let from = 0;
  for (const lot of [...position.lots, { lastUnit: Infinity, life: position.life }]) {
    const to = Math.min(units, lot.lastUnit);
    if (to <= from) continue;
    const left = (day: number): number =>
      expectedLeft(to, demand, day) - expectedLeft(from, demand, day);
    for (const { at, weight } of POINTS) {
      holding += position.holdingPerDay * lot.life * 2 * at * weight * left(lot.life * at * at);
    }
    obsolescence += position.writeOffCost * left(lot.life);
    from = to;
  }
  return { holding, obsolescence };
}

/** E[(y − N)⁺] by a day. */
function expectedLeft(y: number, demand: NetDemand, day: number): number {
  return y <= 0 ? 0 : Math.max(0, y - demand.over(day).mean + demand.loss(y, day));
}
