import { CountDemand } from '../probability/count-demand';
import { Refusal } from '../base/refusal';
import { InventoryCostRate } from './inventory-cost-rate';
import type { PolicyProblem } from './policy-problem';
import type { SsPolicy } from './ss-levels';

const tooMany = new Refusal(
  'domain',
  'The exact policy would take too many units: enter demand in packs, or use "normal".',
);

/** The work grows with the square of S − s; this many steps take one or two seconds. */
const MAX_STEPS = 1e9;

/**
 * Finds the optimal (s, S) policy of a periodic review under Poisson demand, in whole units. The cost of
 * a policy is c(s, S) = (K + Σ m(j)·G(S − j)) ÷ Σ m(j) over j = 0 … S − s − 1, where m is the renewal
 * function. The method starts at the minimizer of G, lowers s to its optimum, then raises S as long as
 * G(S) is at most the best cost, and adjusts s for each improvement. It finds the optimum.
 *
 * Refuses a problem that would take minutes, with too many units per order.
 *
 * Source: Y.-S. Zheng and A. Federgruen, "Finding optimal (s, S) policies is about as simple as
 * evaluating a single policy", Operations Research 39, 1991.
 */
export function optimalPoissonSsPolicy(problem: PolicyProblem): SsPolicy | Refusal {
  const { mean, leadTime, orderCost, holdingCost, penaltyCost } = problem;
  const covered = mean * (leadTime + 1);
  const rate = InventoryCostRate.of({
    family: 'poisson',
    mean: covered,
    sd: 0,
    holdingCost,
    penaltyCost,
  });
  const effective = (holdingCost * penaltyCost) / (holdingCost + penaltyCost);
  const gap = Math.sqrt((2 * orderCost * mean) / effective) + 10 * Math.sqrt(covered) + mean;
  if (!(gap * (gap + 20 * Math.sqrt(mean)) < MAX_STEPS)) return tooMany;
  return new ZhengFedergruenSearch(mean, orderCost, rate).solve();
}

/** The search, with the cost rates and the renewal function that all policies share. */
class ZhengFedergruenSearch {
  private readonly minimizer: number;
  /** G from the minimizer upwards. */
  private readonly ratesAbove: number[] = [];
  /** G from the unit below the minimizer downwards. */
  private readonly ratesBelow: number[] = [];
  /** m(j): the expected number of periods at position S − j before the next order. */
  private readonly renewals: number[] = [];
  private readonly firstDemand: number;
  private readonly probabilities: number[] = [];

  constructor(
    mean: number,
    private readonly orderCost: number,
    private readonly rate: InventoryCostRate,
  ) {
    this.minimizer = rate.minimizer();
    const demand = new CountDemand(mean, mean);
    const reach = 12 * Math.sqrt(mean) + 40;
    this.firstDemand = Math.max(1, Math.floor(mean - reach));
    for (let k = this.firstDemand; k <= mean + reach; k += 1)
      this.probabilities.push(demand.mass(k));
    // m(0) = 1 ÷ P(demand > 0): the position stays at S until the first demand.
    this.renewals.push(-1 / Math.expm1(-mean));
  }

  solve(): SsPolicy {
    let orderUpTo = this.minimizer;
    let reorderPoint = orderUpTo;
    let costs = this.orderCost;
    let periods = 0;
    let cost = Infinity;
    do {
      const visits = this.renewal(orderUpTo - reorderPoint);
      costs += visits * this.rateAt(reorderPoint);
      periods += visits;
      reorderPoint -= 1;
      cost = costs / periods;
    } while (cost > this.rateAt(reorderPoint));
    for (let higher = orderUpTo + 1; this.rateAt(higher) <= cost; higher += 1) {
      if (this.cost(reorderPoint, higher) >= cost) continue;
      orderUpTo = higher;
      while (this.cost(reorderPoint, orderUpTo) <= this.rateAt(reorderPoint + 1)) {
        reorderPoint += 1;
      }
      cost = this.cost(reorderPoint, orderUpTo);
    }
    return { reorderPoint, orderUpTo, cost };
  }

  /** c(s, S); the two loops read G directly, as this is the innermost step of the search. */
  private cost(reorderPoint: number, orderUpTo: number): number {
    const gap = orderUpTo - reorderPoint;
    this.renewal(gap - 1);
    this.rateAt(orderUpTo);
    this.rateAt(reorderPoint + 1);
    const { renewals, ratesAbove, ratesBelow, minimizer } = this;
    let costs = this.orderCost;
    let periods = 0;
    const aboveCount = Math.min(gap, orderUpTo - minimizer + 1);
    for (let j = 0; j < aboveCount; j += 1) {
      const visits = renewals[j]!;
      costs += visits * ratesAbove[orderUpTo - minimizer - j]!;
      periods += visits;
    }
    for (let j = aboveCount; j < gap; j += 1) {
      const visits = renewals[j]!;
      costs += visits * ratesBelow[minimizer - 1 - orderUpTo + j]!;
      periods += visits;
    }
    return costs / periods;
  }

  /** m(j), from the renewal equation m(j) = m(0)·Σ P(demand = k)·m(j − k). */
  private renewal(j: number): number {
    for (let k = this.renewals.length; k <= j; k += 1) {
      let sum = 0;
      const last = Math.min(k, this.firstDemand + this.probabilities.length - 1);
      for (let demand = this.firstDemand; demand <= last; demand += 1) {
        sum += this.probabilities[demand - this.firstDemand]! * this.renewals[k - demand]!;
      }
      this.renewals.push(sum * this.renewals[0]!);
    }
    return this.renewals[j]!;
  }

  /** G at a position, computed once. */
  private rateAt(position: number): number {
    const isAbove = position >= this.minimizer;
    const rates = isAbove ? this.ratesAbove : this.ratesBelow;
    const index = isAbove ? position - this.minimizer : this.minimizer - 1 - position;
    for (let i = rates.length; i <= index; i += 1) {
      rates.push(this.rate.at(isAbove ? this.minimizer + i : this.minimizer - 1 - i));
    }
    return rates[index]!;
  }
}
