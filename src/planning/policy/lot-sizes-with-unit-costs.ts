import { Refusal } from '../base/refusal';
import { lotSizes, type LotSizes } from './lot-sizes';

/** The time is quadratic in the number of periods. */
const MAX_PERIODS = 10_000;

const refusals = {
  lengths: new Refusal(
    'shape',
    'The unit costs must be one number, or as many as there are periods of demand.',
  ),
  unitCost: new Refusal('domain', 'Every unit cost must be 0 or more.'),
  periods: new Refusal('domain', 'With unit costs that vary, give at most 10,000 periods.'),
};

/**
 * Solves the dynamic lot-size problem where the cost of a unit varies from period to period. An order in
 * period i for the demand of periods i to j − 1 costs K + Σ (cᵢ + h·(t − i))·dₜ. In an optimal plan every
 * order covers whole periods, so dynamic programming over all pairs of periods is exact. A unit cost that
 * is the same in all periods changes the cost and not the orders.
 *
 * @param demand units per period, each at least 0
 * @param orderCost K, money per order, at least 0
 * @param holdingCost h, money per unit and period, above 0
 * @param unitCosts c, money per unit in each period, at least 0; one for all periods, or one for each
 *
 * Source: H. Wagner and T. Whitin, "Dynamic version of the economic lot size model", Management
 * Science 5, 1958.
 */
export function lotSizesWithUnitCosts(
  demand: ArrayLike<number>,
  orderCost: number,
  holdingCost: number,
  unitCosts: ArrayLike<number>,
): LotSizes | Refusal {
  const plain = lotSizes(demand, orderCost, holdingCost);
  if (plain instanceof Refusal) return plain;
  const costs = Array.from(unitCosts);
  if (costs.length !== 1 && costs.length !== demand.length) return refusals.lengths;
  if (!costs.every((cost) => cost >= 0)) return refusals.unitCost;
  if (costs.every((cost) => cost === costs[0])) {
    const units = Array.from(demand).reduce((sum, quantity) => sum + quantity, 0);
    return { orders: plain.orders, cost: plain.cost + units * costs[0]! };
  }
  if (demand.length > MAX_PERIODS) return refusals.periods;
  return cheapest(demand, orderCost, holdingCost, costs);
}

function cheapest(
  demand: ArrayLike<number>,
  orderCost: number,
  holdingCost: number,
  unitCosts: readonly number[],
): LotSizes {
  const count = demand.length;
  const costFrom = new Float64Array(count + 1);
  /** The period of the next order after an order in period i; i itself: no order there. */
  const next = new Int32Array(count);
  for (let i = count - 1; i >= 0; i -= 1) {
    costFrom[i] = demand[i] === 0 ? costFrom[i + 1]! : Infinity;
    next[i] = i;
    let cost = orderCost;
    for (let j = i + 1; j <= count; j += 1) {
      cost += demand[j - 1]! * (unitCosts[i]! + holdingCost * (j - 1 - i));
      if (cost >= costFrom[i]!) break;
      const total = cost + costFrom[j]!;
      if (total < costFrom[i]!) [costFrom[i], next[i]] = [total, j];
    }
  }
  const orders = new Float64Array(count);
  for (let i = 0; i < count; i = Math.max(next[i]!, i + 1)) {
    for (let t = i; t < next[i]!; t += 1) orders[i]! += demand[t]!;
  }
  return { orders, cost: costFrom[0]! };
}
