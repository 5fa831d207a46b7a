import { Refusal } from '../base/refusal';

const refusals = {
  noDemand: new Refusal('data', 'There is no demand: give at least one period.'),
  demand: new Refusal('domain', 'Demand must be 0 or more in every period.'),
  orderCost: new Refusal('domain', 'The order cost must be 0 or more: enter money an order.'),
  holdingCost: new Refusal(
    'domain',
    'The holding cost must be above 0: enter the cost of holding one unit for a period.',
  ),
};

/** A production or order plan. */
export interface LotSizes {
  /** Units ordered in each period. */
  readonly orders: Float64Array;
  /** Ordering and holding, money over all periods. */
  readonly cost: number;
}

/** Costs with a smaller relative difference count as equal: the difference is rounding. */
const TIE_TOLERANCE = 1e-12;

/**
 * Solves the dynamic lot-size problem of Wagner and Whitin: the orders with the lowest cost for known
 * demand, where an order costs K and each unit held to the next period costs h. In an optimal plan
 * every order covers whole periods, so dynamic programming over the period of the next order is exact.
 * Among plans of equal cost it takes the one with the smaller first order.
 *
 * Let Tⱼ and Uⱼ be the sums of d and t·d from period j on. In units of h, the minimal cost from period i
 * on is K ÷ h + Uᵢ − i·Tᵢ + min over j of Bⱼ − Uⱼ + i·Tⱼ, where j is the period of the next order and Bⱼ the
 * minimal cost from there on. The terms of the minimum are lines in i. A queue holds their lower
 * envelope, so the time is linear in the number of periods. Refuses figures out of their range.
 *
 * @param demand units per period, each at least 0
 * @param orderCost K, money per order, at least 0
 * @param holdingCost h, money per unit and period, above 0
 *
 * Source: H. Wagner and T. Whitin, "Dynamic version of the economic lot size model", Management
 * Science 5, 1958; in linear time A. Wagelmans, S. van Hoesel and A. Kolen, Operations Research 40,
 * 1992, and A. Federgruen and M. Tzur, Management Science 37, 1991.
 */
export function lotSizes(
  demand: ArrayLike<number>,
  orderCost: number,
  holdingCost: number,
): LotSizes | Refusal {
  const count = demand.length;
  if (count === 0) return refusals.noDemand;
  for (let t = 0; t < count; t += 1) if (!(demand[t]! >= 0)) return refusals.demand;
  if (!(orderCost >= 0)) return refusals.orderCost;
  if (!(holdingCost > 0)) return refusals.holdingCost;
  return lotsOf(demand, nextOrders(demand, orderCost / holdingCost), orderCost, holdingCost);
}

/** The line Bⱼ − Uⱼ + i·Tⱼ in i, for a next order in period j. */
interface Line {
  readonly period: number;
  readonly intercept: number;
  readonly slope: number;
}

function valueAt(line: Line, i: number): number {
  return line.intercept + line.slope * i;
}

/** For each period with demand: the period of the next order after an order in it. */
function nextOrders(demand: ArrayLike<number>, orderCost: number): Int32Array {
  const count = demand.length;
  const next = new Int32Array(count);
  const lines: Line[] = [{ period: count, intercept: 0, slope: 0 }];
  let front = 0;
  let units = 0;
  let unitPeriods = 0;
  for (let i = count - 1; i >= 0; i -= 1) {
    const quantity = demand[i]!;
    // An optimal plan never orders in a period without demand.
    if (quantity === 0) continue;
    units += quantity;
    unitPeriods += quantity * i;
    while (front < lines.length - 1) {
      const current = valueAt(lines[front]!, i);
      const following = valueAt(lines[front + 1]!, i);
      if (following - current > TIE_TOLERANCE * (orderCost + Math.abs(current))) break;
      front += 1;
    }
    const best = lines[front]!;
    next[i] = best.period;
    const cost = orderCost + unitPeriods - units * i + valueAt(best, i);
    const line = { period: i, intercept: cost - unitPeriods, slope: units };
    while (lines.length - front >= 2 && isAboveEnvelope(lines.at(-2)!, lines.at(-1)!, line)) {
      lines.pop();
    }
    lines.push(line);
  }
  return next;
}

/** Whether the middle one of three lines of increasing slope lies above their lower envelope. */
function isAboveEnvelope(flat: Line, middle: Line, steep: Line): boolean {
  return (
    (middle.intercept - flat.intercept) * (steep.slope - middle.slope) >
    (steep.intercept - middle.intercept) * (middle.slope - flat.slope)
  );
}

/** The orders and their cost, from the period of each next order. */
function lotsOf(
  demand: ArrayLike<number>,
  next: Int32Array,
  orderCost: number,
  holdingCost: number,
): LotSizes {
  const orders = new Float64Array(demand.length);
  let lots = 0;
  let unitPeriods = 0;
  for (let i = 0; i < demand.length;) {
    if (demand[i] === 0) {
      i += 1;
      continue;
    }
    const end = next[i]!;
    for (let t = i; t < end; t += 1) {
      orders[i]! += demand[t]!;
      unitPeriods += demand[t]! * (t - i);
    }
    lots += 1;
    i = end;
  }
  return { orders, cost: lots * orderCost + holdingCost * unitPeriods };
}
