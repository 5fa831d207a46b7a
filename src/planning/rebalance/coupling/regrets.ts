import type { CoupledPlan } from './coupled-plan';
import type { PricedLimits } from './limit-prices';

/** Gains below this share of what a product saves are rounding. */
const ROUNDING = 1e-9;

/**
 * What each product of a plan could gain at the most while the others stay as they are: what it
 * misses of the best that it could do at the prices, and what the limits that it uses have left, at
 * their prices. Most products of a large plan could gain nothing and need not be planned again.
 * Without shipments that cost something or are limited in number.
 */
export class Regrets {
  /** The last question for which each limit was counted. */
  private readonly countedFor: Int32Array;
  private questions = 0;

  constructor(
    private readonly plan: CoupledPlan,
    private readonly priced: PricedLimits,
  ) {
    this.countedFor = new Int32Array(plan.shared.limits.length);
  }

  canGain(p: number): boolean {
    const most = this.priced.sweep.mostSavings[p]!;
    return most - this.savingAtPrices(p) + this.worthLeft(p) > ROUNDING * (1 + most);
  }

  private savingAtPrices(p: number): number {
    const packs = this.plan.packs[p]!;
    const { lineSpend } = this.plan.products[p]!;
    const packPrice = this.priced.packPrices[p]!;
    const { budget } = this.plan.shared;
    const money = budget < 0 ? 0 : this.priced.prices.limits[budget]!;
    let saving = this.plan.savings[p]!;
    for (let line = 0; line < packs.length; line += 1) {
      if (packs[line] === 0) continue;
      saving -= packPrice[line]! * packs[line]! + money * lineSpend[line]!;
    }
    return saving;
  }

  private worthLeft(p: number): number {
    const { usage, products, shared } = this.plan;
    const { limits } = this.priced.prices;
    this.questions += 1;
    let worth = 0;
    const count = (limit: number): void => {
      if (limits[limit] === 0 || this.countedFor[limit] === this.questions) return;
      this.countedFor[limit] = this.questions;
      worth += limits[limit]! * Math.max(0, usage.left(limit));
    };
    for (const ofLine of products[p]!.uses) for (const { limit } of ofLine) count(limit);
    if (shared.budget >= 0) count(shared.budget);
    return worth;
  }
}
