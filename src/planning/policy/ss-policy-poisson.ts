import { CountDemand } from '../probability/count-demand';
import { Refusal } from '../base/refusal';
import { InventoryCostRate } from './inventory-cost-rate';
import type { SsPolicy } from './ss-levels';

const tooMany = new Refusal(
  'domain',
  'The exact policy would weigh too many units: enter demand in packs, or use "normal".',
);

/** The work grows with the square of S − s; this many steps take a second or two. */
const MOST_STEPS = 1e9;

/**
 * The optimal (s, S) policy of a periodic review under Poisson demand, in whole units. Arguments as
 * in `reorderLevels`; refuses orders of so many units that it would take minutes.
 *
 * Source: Y.-S. Zheng and A. Federgruen, "Finding optimal (s, S) policies is about as simple as
 * evaluating a single policy", Operations Research 39, 1991.
 */
export function optimalPoissonSsPolicy(
  mean: number,
  leadTime: number,
  orderCost: number,
  holdingCost: number,
  penaltyCost: number,
): SsPolicy | Refusal {
  const covered = mean * (leadTime + 1);
  const rate = InventoryCostRate.of('poisson', covered, 0, holdingCost, penaltyCost);
  const effective = (holdingCost * penaltyCost) / (holdingCost + penaltyCost);
  const span = Math.sqrt((2 * orderCost * mean) / effective) + 10 * Math.sqrt(covered) + mean;
  if (!(span * (span + 20 * Math.sqrt(mean)) < MOST_STEPS)) return tooMany;
  return new ZhengFedergruenSearch(mean, orderCost, rate).best();
}

/** What the policies that are compared have in common: the cost rates and the renewal function. */
class ZhengFedergruenSearch {
  private readonly lowest: number;
  private readonly above: number[] = [];
  private readonly below: number[] = [];
  /** m(j): how often a position j units under S is expected to be held before the next order. */
  private readonly renewals: number[] = [];
  private readonly firstDemand: number;
  private readonly chances: number[] = [];

  constructor(
    mean: number,
    private readonly orderCost: number,
    private readonly rate: InventoryCostRate,
  ) {
    this.lowest = rate.minimizer();
    const demand = new CountDemand(mean, mean);
    const reach = 12 * Math.sqrt(mean) + 40;
    this.firstDemand = Math.max(1, Math.floor(mean - reach));
    for (let k = this.firstDemand; k <= mean + reach; k += 1) this.chances.push(demand.mass(k));
    // A position is held again as long as nothing is asked for.
    this.renewals.push(-1 / Math.expm1(-mean));
  }

  best(): SsPolicy {
    let orderUpTo = this.lowest;
    let reorderPoint = orderUpTo;
    let costs = this.orderCost;
    let periods = 0;
    let cost = Infinity;
    do {
      const held = this.renewal(orderUpTo - reorderPoint);
      costs += held * this.rateAt(reorderPoint);
      periods += held;
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

  /** c(s, S) = (K + Σ m(j)·G(S − j)) ÷ Σ m(j), j = 0 … S − s − 1. */
  private cost(reorderPoint: number, orderUpTo: number): number {
    const gap = orderUpTo - reorderPoint;
    this.renewal(gap - 1);
    this.rateAt(orderUpTo);
    this.rateAt(reorderPoint + 1);
    const { renewals, above, below, lowest } = this;
    let costs = this.orderCost;
    let periods = 0;
    const first = Math.min(gap, orderUpTo - lowest + 1);
    for (let j = 0; j < first; j += 1) {
      const held = renewals[j]!;
      costs += held * above[orderUpTo - lowest - j]!;
      periods += held;
    }
    for (let j = first; j < gap; j += 1) {
      const held = renewals[j]!;
      costs += held * below[lowest - 1 - orderUpTo + j]!;
      periods += held;
    }
    return costs / periods;
  }

  private renewal(j: number): number {
    for (let k = this.renewals.length; k <= j; k += 1) {
      let sum = 0;
      const last = Math.min(k, this.firstDemand + this.chances.length - 1);
      for (let demand = this.firstDemand; demand <= last; demand += 1) {
        sum += this.chances[demand - this.firstDemand]! * this.renewals[k - demand]!;
      }
      this.renewals.push(sum * this.renewals[0]!);
    }
    return this.renewals[j]!;
  }

  private rateAt(position: number): number {
    const isAbove = position >= this.lowest;
    const rates = isAbove ? this.above : this.below;
    const index = isAbove ? position - this.lowest : this.lowest - 1 - position;
    for (let i = rates.length; i <= index; i += 1) {
      rates.push(this.rate.at(isAbove ? this.lowest + i : this.lowest - 1 - i));
    }
    return rates[index]!;
  }
}
