import type { CoupledProduct } from './coupled-product';
import { LimitUsage } from './limit-usage';
import { savingOf } from './plan-value';
import type { SharedLimits } from './shared-limits';

/** A plan of all coupled products under way: packs on every line, and what they use and save. */
export class CoupledPlan {
  /** Packs on each line of each product, in the order of the products. */
  readonly packs: Int32Array[];
  /** What each product saves, costs of shipments not taken off. */
  readonly savings: Float64Array;
  readonly usage: LimitUsage;
  /** 1 for each lane on which products may be put. */
  readonly isOpen: Uint8Array;

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
    this.isOpen = new Uint8Array(shared.openingCost.length).fill(1);
  }

  /** Puts other packs in the place of a product's. */
  replace(p: number, packs: Int32Array, saving: number): void {
    this.usage.add(this.products[p]!, this.packs[p]!, -1);
    this.packs[p] = packs;
    this.savings[p] = saving;
    this.usage.add(this.products[p]!, packs);
  }

  /** What the plan saves, costs of shipments taken off. */
  get saving(): number {
    let saving = 0;
    for (const ofProduct of this.savings) saving += ofProduct;
    this.usage.users.forEach((users, lane) => {
      if (users > 0) saving -= this.shared.openingCost[lane]!;
    });
    return saving;
  }

  /** Lanes in use. */
  get shipments(): number {
    return this.usage.users.reduce((count, users) => count + (users > 0 ? 1 : 0), 0);
  }

  /** Closes the lanes that are not used, or opens all. */
  closeUnused(): void {
    this.usage.users.forEach((users, lane) => {
      this.isOpen[lane] = users > 0 ? 1 : 0;
    });
  }
}
