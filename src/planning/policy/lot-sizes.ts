import { Refusal } from '../base/refusal';

const refusals = {
  noDemand: new Refusal('data', 'There is no demand: give at least one period.'),
  demand: new Refusal('domain', 'Demand must be 0 or more in every period.'),
  orderCost: new Refusal('domain', 'The order cost must be 0 or more: enter money an order.'),
  holdingCost: new Refusal(
    'domain',
    'The holding cost must be above 0: enter the cost of keeping one unit for a period.',
  ),
};

/** How much to order in each period. */
export interface LotSizes {
  /** Units, one for each period. */
  readonly orders: Float64Array;
  /** Orders and holding, money over all periods. */
  readonly cost: number;
}

/** Costs that differ by less than this share are the same: the difference is rounding. */
const SAME = 1e-12;

/**
 * The lots of least cost for demand that is known: an order costs K, a unit kept to the next period
 * h; every order covers whole periods. Of plans that cost the same, the one that orders less, sooner.
 *
 * With Tⱼ and Uⱼ the sums of d and t·d from period j on, the least cost from period i on is, in units
 * of h, K ÷ h + Uᵢ − i·Tᵢ + min over j of Bⱼ − Uⱼ + i·Tⱼ, j the period of the next order. These are
 * lines in i, of which those that can be least are kept in a queue: time linear in the periods.
 *
 * @param demand units a period, each at least 0
 * @param orderCost K, money an order, at least 0
 * @param holdingCost h, money a unit kept for a period, above 0
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

/** A period j of the next order, as the line Bⱼ − Uⱼ + i·Tⱼ in i. */
interface Line {
  readonly period: number;
  readonly intercept: number;
  readonly slope: number;
}

function valueAt(line: Line, i: number): number {
  return line.intercept + line.slope * i;
}

/** For each period with demand, the period of the order after the one placed in it. */
function nextOrders(demand: ArrayLike<number>, orderCost: number): Int32Array {
  const count = demand.length;
  const next = new Int32Array(count);
  const lines: Line[] = [{ period: count, intercept: 0, slope: 0 }];
  let front = 0;
  let units = 0;
  let unitPeriods = 0;
  for (let i = count - 1; i >= 0; i -= 1) {
    const needed = demand[i]!;
    // Nothing is ever ordered in a period that needs nothing.
    if (needed === 0) continue;
    units += needed;
    unitPeriods += needed * i;
    while (front < lines.length - 1) {
      const here = valueAt(lines[front]!, i);
      const there = valueAt(lines[front + 1]!, i);
      if (there - here > SAME * (orderCost + Math.abs(here))) break;
      front += 1;
    }
    const best = lines[front]!;
    next[i] = best.period;
    const cost = orderCost + unitPeriods - units * i + valueAt(best, i);
    const line = { period: i, intercept: cost - unitPeriods, slope: units };
    while (lines.length - front >= 2 && isNeverLeast(lines.at(-2)!, lines.at(-1)!, line)) {
      lines.pop();
    }
    lines.push(line);
  }
  return next;
}

/** Whether the middle one of three lines of rising slope is above one of the others everywhere. */
function isNeverLeast(flat: Line, middle: Line, steep: Line): boolean {
  return (
    (middle.intercept - flat.intercept) * (steep.slope - middle.slope) >
    (steep.intercept - middle.intercept) * (middle.slope - flat.slope)
  );
}

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
