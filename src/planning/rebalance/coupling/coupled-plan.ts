import type { CoupledProduct } from './coupled-product';
import { LimitUsage } from './limit-usage';
import { savingOf } from './plan-value';
import type { SharedLimits } from './shared-limits';

/** A plan of all coupled products under way: packs on every line, and what they use and save. */
export class CoupledPlan {
  /** Packs on each line of each product, in the order of the products. */
  readonly packs: Int32Array[];
  /** What each product saves, fixed costs of shipments not taken off. */
  readonly savings: Float64Array;
  usage: LimitUsage;

  constructor(
    readonly shared: SharedLimits,
    readonly products: readonly CoupledProduct[],
    packs: readonly Int32Array[],
  ) {
    this.packs = packs.map((ofProduct) => ofProduct.slice());
    this.savings = Float64Array.from(products, ({ problem }, p) =>
      savingOf(problem, this.packs[p]!),
    );
    this.usage = new LimitUsage(shared);
    products.forEach((coupled, p) => this.usage.add(coupled, this.packs[p]!));
  }

  /** Puts other packs in the place of a product's. */
  replace(p: number, packs: Int32Array, saving: number): void {
    this.usage.add(this.products[p]!, this.packs[p]!, -1);
    this.packs[p] = packs;
    this.savings[p] = saving;
    this.usage.add(this.products[p]!, packs);
  }

  get saving(): number {
    return this.savings.reduce((sum, saving) => sum + saving, 0);
  }
}
