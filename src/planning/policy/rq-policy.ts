import { Refusal } from '../base/refusal';
import { InventoryCostRate } from './inventory-cost-rate';
import { type PolicyProblem, refusePolicyProblem } from './policy-problem';

const quantityNotPositive = new Refusal(
  'domain',
  'The order quantity must be above 0: enter units an order.',
);

/** A reorder point and an order quantity. The inventory position counts stock on hand and on order, minus backorders. */
export interface ReorderPointAndQuantity {
  /** r, units: order when the inventory position falls to r. May be negative. */
  readonly reorderPoint: number;
  /** Q, units per order. */
  readonly orderQuantity: number;
}

/** An (r, Q) policy and its cost. */
export interface RqPolicy extends ReorderPointAndQuantity {
  /** Ordering, holding and backorders, money per unit of time. */
  readonly cost: number;
}

/**
 * Finds the (r, Q) policy with the lowest long-run average cost under continuous review with
 * backorders. The cost is C(r, Q) = (K·λ + ∫G(y)dy from r to r + Q) ÷ Q, where G(y) is the cost rate of
 * inventory position y; for Poisson demand all quantities are whole and the integral is a sum. At the
 * optimum the interval holds exactly the positions with G(y) below C, so G(r) = G(r + Q) = C. The
 * method starts at an upper bound of C and repeats two steps: find the interval for C, then compute the
 * cost C of that interval (Dinkelbach's method for fractional programs). The costs fall monotonically
 * to the optimum.
 *
 * Refuses figures out of their range (see `PolicyProblem`).
 *
 * Source: A. Federgruen and Y.-S. Zheng, "An efficient algorithm for computing an optimal (r, Q)
 * policy in continuous review stochastic inventory systems", Operations Research 40, 1992; Y.-S.
 * Zheng, "On properties of stochastic inventory systems", Management Science 38, 1992; W. Dinkelbach,
 * "On nonlinear fractional programming", Management Science 13, 1967.
 */
export function solveRqPolicy(problem: PolicyProblem): RqPolicy | Refusal {
  const refusal = refusePolicyProblem(problem);
  if (refusal) return refusal;
  return optimalInterval(leadTimeCostRate(problem), problem.orderCost * problem.mean);
}

/**
 * The long-run average cost C(r, Q) of any (r, Q) policy, in money per unit of time. Refuses an order
 * quantity of 0 or less, and figures out of their range.
 */
export function rqPolicyCost(
  { reorderPoint, orderQuantity }: ReorderPointAndQuantity,
  problem: PolicyProblem,
): number | Refusal {
  const refusal = refusePolicyProblem(problem);
  if (refusal) return refusal;
  if (!(orderQuantity > 0)) return quantityNotPositive;
  const rate = leadTimeCostRate(problem);
  const positions = rate.integral(reorderPoint, reorderPoint + orderQuantity);
  return (problem.orderCost * problem.mean + positions) / orderQuantity;
}

function leadTimeCostRate(problem: PolicyProblem): InventoryCostRate {
  const { mean, sd, leadTime, holdingCost, penaltyCost, family = 'normal' } = problem;
  return InventoryCostRate.of({
    family,
    mean: mean * leadTime,
    sd: sd * Math.sqrt(leadTime),
    holdingCost,
    penaltyCost,
  });
}

const MAX_ITERATIONS = 100;

/** The optimal interval (r, r + Q]; `orderCostRate` is K·λ. */
function optimalInterval(rate: InventoryCostRate, orderCostRate: number): RqPolicy {
  const minimizer = rate.minimizer();
  const minRate = rate.at(minimizer);
  // The cost under deterministic demand on top of the minimal rate is an upper bound (Zheng 1992).
  const effective = (rate.holdingCost * rate.penaltyCost) / (rate.holdingCost + rate.penaltyCost);
  let cost = minRate + Math.sqrt(2 * orderCostRate * effective);
  let from = minimizer;
  let to = minimizer;
  // Without an order cost the policy is a base stock: each demand is ordered at once.
  if (orderCostRate === 0 && !rate.isDiscrete) {
    return { reorderPoint: from, orderQuantity: 0, cost };
  }
  for (let i = 0; i < MAX_ITERATIONS; i += 1) {
    const before = cost;
    const [r, top] = rate.isDiscrete
      ? discreteLevelSet(cost, rate, minimizer)
      : continuousLevelSet(cost, rate);
    if ((r === from && top === to) || !(top > r)) break;
    from = r;
    to = top;
    cost = (orderCostRate + rate.integral(from, to)) / (to - from);
    if (Math.abs(cost - before) <= 1e-15 * cost) break;
  }
  return { reorderPoint: from, orderQuantity: to - from, cost };
}

/** The two positions with G = `cost`, by Newton's method from outside. It converges monotonically, as G is convex. */
function continuousLevelSet(cost: number, rate: InventoryCostRate): [number, number] {
  return [
    newtonRoot(rate.lowerBoundAt(cost), cost, rate),
    newtonRoot(rate.upperBoundAt(cost), cost, rate),
  ];
}

function newtonRoot(start: number, cost: number, rate: InventoryCostRate): number {
  let y = start;
  for (let i = 0; i < MAX_ITERATIONS; i += 1) {
    const excess = rate.at(y) - cost;
    const slope = rate.slopeAt(y);
    // An excess of 0 or less is within the rounding of G.
    if (excess <= 0 || slope === 0) break;
    const next = y - excess / slope;
    if (next === y) break;
    y = next;
  }
  return y;
}

/** The widest (r, r + Q] in which every whole position has G below `cost`, by bisection on each side. */
function discreteLevelSet(
  cost: number,
  rate: InventoryCostRate,
  minimizer: number,
): [number, number] {
  let outside = Math.min(rate.lowerBoundAt(cost), minimizer - 1);
  let from = minimizer - 1;
  if (rate.at(from) < cost) {
    while (from - outside > 1) {
      const middle = Math.floor((from + outside) / 2);
      if (rate.at(middle) < cost) from = middle;
      else outside = middle;
    }
    from = outside;
  }
  let to = minimizer;
  outside = Math.max(rate.upperBoundAt(cost), minimizer + 1);
  while (outside - to > 1) {
    const middle = Math.floor((to + outside) / 2);
    if (rate.at(middle) < cost) to = middle;
    else outside = middle;
  }
  return [from, to];
}
