import type { CoupledPlan } from './coupled-plan';
import type { LagrangianBound } from './lagrangian-dual';

/** Gains below this share of what a product saves are rounding. */
const ROUNDING = 1e-9;

/**
 * What each product of a plan could gain at the most while the others stay as they are: what it
 * misses of the best that it could do at the prices, and what the limits that it uses have left, at
 * their prices. Most products of a large plan could gain nothing and need not be planned again.
 * Without shipments that cost something or are limited in number.
 */
export class ImprovementBounds {
  /** The last question for which each limit was counted. */
  private readonly countedFor: Int32Array;
  private questions = 0;
  /** Replacements in the plan when each product was last planned again: at cost, and at the prices. */
  private readonly planned: readonly [Float64Array, Float64Array];

  constructor(
    private readonly plan: CoupledPlan,
    private readonly priced: LagrangianBound,
  ) {
    this.countedFor = new Int32Array(plan.shared.limits.length);
    const never = (): Float64Array => new Float64Array(plan.products.length).fill(-1);
    this.planned = [never(), never()];
  }

  /**
   * Whether to plan a product again: it could gain something, and what it shares with others has
   * changed since it was planned before. Takes it that it will be planned.
   */
  mayImprove(p: number, atPrices: boolean): boolean {
    if (!this.canGain(p, atPrices)) return false;
    const planned = this.planned[atPrices ? 1 : 0];
    const before = planned[p]!;
    planned[p] = this.plan.replacements;
    return before < 0 || this.plan.hasTouched(p, before);
  }

  /** Planned at the prices, a product must pay for what is left of the limits. */
  private canGain(p: number, atPrices: boolean): boolean {
    const most = this.priced.pass.savingUpperBounds[p]!;
    const missed = most - this.savingAtPrices(p);
    const rounding = ROUNDING * (1 + most);
    return missed > rounding || (!atPrices && missed + this.worthLeft(p) > rounding);
  }

  private savingAtPrices(p: number): number {
    const packs = this.plan.packs[p]!;
    const { lineSpend } = this.plan.products[p]!;
    const packPrice = this.priced.packPrices[p]!;
    const { budget } = this.plan.shared;
    const money = budget < 0 ? 0 : this.priced.multipliers.limits[budget]!;
    let saving = this.plan.savings[p]!;
    for (let line = 0; line < packs.length; line += 1) {
      if (packs[line] === 0) continue;
      saving -= packPrice[line]! * packs[line]! + money * lineSpend[line]!;
    }
    return saving;
  }

  /**
   * What is left of the limits that a product uses is worth, as far as its packs can use it: all of them
   * use as much of any limit but the budget.
   */
  private worthLeft(p: number): number {
    const { usage, products, shared } = this.plan;
    const { limits } = this.priced.multipliers;
    const { budget } = shared;
    this.questions += 1;
    let worth = budget < 0 ? 0 : limits[budget]! * Math.max(0, usage.left(budget));
    for (const ofLine of products[p]!.uses) {
      for (const { limit, perPack } of ofLine) {
        if (limit === budget || limits[limit] === 0) continue;
        if (this.countedFor[limit] === this.questions) continue;
        this.countedFor[limit] = this.questions;
        worth += limits[limit]! * perPack * usage.packsLeft(limit, perPack);
      }
    }
    return worth;
  }
}
