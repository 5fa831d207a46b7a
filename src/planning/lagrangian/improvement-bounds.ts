import type { CoupledPlan } from './coupled-plan';
import type { LagrangianBound } from './lagrangian-dual';

/** Gains below this share of a product's saving are rounding. */
const ROUNDING = 1e-9;

/**
 * Bounds what each product of a plan can gain while the others stay. By weak duality for one
 * product, its gain is at most its reduced cost at the multipliers (its best saving net of prices,
 * less that of its present packs) plus the value of the residual capacity that it could use. A
 * product whose bound is 0 needs no reoptimisation, nor does one whose limits have not changed since
 * the last time. Valid only where shipments cost nothing and are not limited.
 *
 * Source: the idea is that of reduced-cost fixing; L. Wolsey, "Integer Programming", Wiley, 1998.
 */
export class ImprovementBounds {
  /** The call of `residualValue` that counted each limit last. */
  private readonly countedIn: Int32Array;
  private calls = 0;
  /** `replacements` of the plan when each product was planned last: at cost, and at prices. */
  private readonly plannedAt: readonly [Float64Array, Float64Array];

  constructor(
    private readonly plan: CoupledPlan,
    private readonly dual: LagrangianBound,
  ) {
    this.countedIn = new Int32Array(plan.shared.limits.length);
    const never = (): Float64Array => new Float64Array(plan.products.length).fill(-1);
    this.plannedAt = [never(), never()];
  }

  /**
   * Whether planning a product again can improve the plan. A true result is recorded: the caller is
   * expected to plan the product.
   *
   * @param atPrices whether it is planned at the prices of the limits
   */
  mayImprove(p: number, atPrices: boolean): boolean {
    if (!this.canGain(p, atPrices)) return false;
    const plannedAt = this.plannedAt[atPrices ? 1 : 0];
    const before = plannedAt[p]!;
    plannedAt[p] = this.plan.replacements;
    return before < 0 || this.plan.hasChangedSince(before, p);
  }

  private canGain(p: number, atPrices: boolean): boolean {
    const max = this.dual.pass.savingUpperBounds[p]!;
    const reducedCost = max - this.pricedSaving(p);
    const rounding = ROUNDING * (1 + max);
    // At prices the product pays for residual capacity too, so that its value is no gain.
    return reducedCost > rounding || (!atPrices && reducedCost + this.residualValue(p) > rounding);
  }

  /** What the present packs of a product save, net of prices. */
  private pricedSaving(p: number): number {
    const packs = this.plan.packs[p]!;
    const { lineSpend } = this.plan.products[p]!;
    const packPrice = this.dual.packPrices[p]!;
    const { budget } = this.plan.shared;
    const budgetMultiplier = budget < 0 ? 0 : this.dual.multipliers.limits[budget]!;
    let saving = this.plan.savings[p]!;
    for (let line = 0; line < packs.length; line += 1) {
      if (packs[line] === 0) continue;
      saving -= packPrice[line]! * packs[line]! + budgetMultiplier * lineSpend[line]!;
    }
    return saving;
  }

  /**
   * The value of what is left of the limits that a product uses, in whole packs: every pack of a
   * product uses the same amount of a limit, except for the budget.
   */
  private residualValue(p: number): number {
    const { usage, products, shared } = this.plan;
    const { limits } = this.dual.multipliers;
    const { budget } = shared;
    this.calls += 1;
    let value = budget < 0 ? 0 : limits[budget]! * Math.max(0, usage.residual(budget));
    for (const ofLine of products[p]!.uses) {
      for (const { limit, perPack } of ofLine) {
        if (limit === budget || limits[limit] === 0) continue;
        if (this.countedIn[limit] === this.calls) continue;
        this.countedIn[limit] = this.calls;
        value += limits[limit]! * perPack * usage.residualPacks(limit, perPack);
      }
    }
    return value;
  }
}
