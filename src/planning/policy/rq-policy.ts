import { Refusal } from '../base/refusal';
import { InventoryCostRate, type PolicyFamily, refusePolicyCosts } from './inventory-cost-rate';

const quantityNotPositive = new Refusal(
  'domain',
  'The order quantity must be above 0: enter units an order.',
);

/** Order Q when stock on hand and on order, less backorders, falls to r. */
export interface RqPolicy {
  /** r, units; may be negative. */
  readonly reorderPoint: number;
  /** Q, units an order. */
  readonly orderQuantity: number;
  /** Ordering, holding and backorders, money a unit of time. */
  readonly cost: number;
}

/**
 * The (r, Q) policy of least long-run cost under continuous review with backorders:
 * (K·λ + ∫G(y)dy from r to r + Q) ÷ Q, where G(y) is the cost rate of an inventory position of y. The
 * best interval is the one whose positions all cost less than the whole policy, G(r) = G(r + Q) = C;
 * it is found by improving C until it stands. For Poisson demand it consists of whole units and the
 * integral is a sum.
 *
 * @param mean λ, mean demand a unit of time, in units, above 0
 * @param sd standard deviation of demand a unit of time, at least 0; ignored by "poisson"
 * @param leadTime in units of time, at least 0
 * @param orderCost K, money an order, at least 0
 * @param holdingCost h, money a unit a unit of time, above 0
 * @param penaltyCost p, money a unit on backorder a unit of time, above 0
 *
 * Source: A. Federgruen and Y.-S. Zheng, "An efficient algorithm for computing an optimal (r, Q)
 * policy in continuous review stochastic inventory systems", Operations Research 40, 1992; Y.-S.
 * Zheng, "On properties of stochastic inventory systems", Management Science 38, 1992.
 */
export function solveRqPolicy(
  mean: number,
  sd: number,
  leadTime: number,
  orderCost: number,
  holdingCost: number,
  penaltyCost: number,
  family: PolicyFamily = 'normal',
): RqPolicy | Refusal {
  const refusal = refusePolicyCosts(
    mean,
    sd,
    leadTime,
    orderCost,
    holdingCost,
    penaltyCost,
    family,
  );
  if (refusal) return refusal;
  const rate = costRateOf(mean, sd, leadTime, holdingCost, penaltyCost, family);
  return bestInterval(rate, orderCost * mean);
}

/** What any (r, Q) costs a unit of time; Q above 0. Other arguments and refusals as above. */
export function rqPolicyCost(
  reorderPoint: number,
  orderQuantity: number,
  mean: number,
  sd: number,
  leadTime: number,
  orderCost: number,
  holdingCost: number,
  penaltyCost: number,
  family: PolicyFamily = 'normal',
): number | Refusal {
  const refusal = refusePolicyCosts(
    mean,
    sd,
    leadTime,
    orderCost,
    holdingCost,
    penaltyCost,
    family,
  );
  if (refusal) return refusal;
  if (!(orderQuantity > 0)) return quantityNotPositive;
  const rate = costRateOf(mean, sd, leadTime, holdingCost, penaltyCost, family);
  const positions = rate.integral(reorderPoint, reorderPoint + orderQuantity);
  return (orderCost * mean + positions) / orderQuantity;
}

function costRateOf(
  mean: number,
  sd: number,
  leadTime: number,
  holdingCost: number,
  penaltyCost: number,
  family: PolicyFamily,
): InventoryCostRate {
  const spread = sd * Math.sqrt(leadTime);
  return InventoryCostRate.of(family, mean * leadTime, spread, holdingCost, penaltyCost);
}

const MOST_IMPROVEMENTS = 100;

function bestInterval(rate: InventoryCostRate, orderCostRate: number): RqPolicy {
  const lowest = rate.minimizer();
  const least = rate.at(lowest);
  // What certain demand would cost comes on top of the least rate at the most.
  const effective = (rate.holdingCost * rate.penaltyCost) / (rate.holdingCost + rate.penaltyCost);
  let cost = least + Math.sqrt(2 * orderCostRate * effective);
  let from = lowest;
  let to = lowest;
  // Orders that cost nothing are placed for each unit, or for what has just been asked for.
  if (orderCostRate === 0 && !rate.isDiscrete)
    return { reorderPoint: from, orderQuantity: 0, cost };
  for (let i = 0; i < MOST_IMPROVEMENTS; i += 1) {
    const before = cost;
    const [r, top] = rate.isDiscrete
      ? wholePositionsBelow(cost, rate, lowest)
      : positionsBelow(cost, rate);
    if ((r === from && top === to) || !(top > r)) break;
    from = r;
    to = top;
    cost = (orderCostRate + rate.integral(from, to)) / (to - from);
    if (Math.abs(cost - before) <= 1e-15 * cost) break;
  }
  return { reorderPoint: from, orderQuantity: to - from, cost };
}

/** The two positions that cost this much, by Newton's method from outside, where G is steepest. */
function positionsBelow(cost: number, rate: InventoryCostRate): [number, number] {
  return [
    crossing(rate.lowerBoundAt(cost), cost, rate),
    crossing(rate.upperBoundAt(cost), cost, rate),
  ];
}

function crossing(outside: number, cost: number, rate: InventoryCostRate): number {
  let y = outside;
  for (let i = 0; i < MOST_IMPROVEMENTS; i += 1) {
    const excess = rate.at(y) - cost;
    const slope = rate.slopeAt(y);
    // Beyond the rounding of G there is nothing left to come closer to.
    if (excess <= 0 || slope === 0) break;
    const next = y - excess / slope;
    if (next === y) break;
    y = next;
  }
  return y;
}

/** The least r and the greatest r + Q between which every whole position costs less than this. */
function wholePositionsBelow(
  cost: number,
  rate: InventoryCostRate,
  lowest: number,
): [number, number] {
  let dear = Math.min(rate.lowerBoundAt(cost), lowest - 1);
  let from = lowest - 1;
  if (rate.at(from) < cost) {
    while (from - dear > 1) {
      const middle = Math.floor((from + dear) / 2);
      if (rate.at(middle) < cost) from = middle;
      else dear = middle;
    }
    from = dear;
  }
  let to = lowest;
  dear = Math.max(rate.upperBoundAt(cost), lowest + 1);
  while (dear - to > 1) {
    const middle = Math.floor((to + dear) / 2);
    if (rate.at(middle) < cost) to = middle;
    else dear = middle;
  }
  return [from, to];
}
