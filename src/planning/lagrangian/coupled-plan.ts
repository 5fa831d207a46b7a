import type { CoupledProduct } from './coupled-product';
import { LimitUsage } from './limit-usage';
import { savingOf } from './plan-value';
import type { SharedLimits } from './shared-limits';

/** What a plan was: packs are replaced, never changed in place. */
export interface Checkpoint {
  readonly packs: readonly Int32Array[];
  readonly savings: Float64Array;
  readonly opened: Int32Array;
}

/** A plan of all coupled products under way: packs on every line, and what they use and save. */
export class CoupledPlan {
  /** Packs on each line of each product, in the order of the products. */
  readonly packs: Int32Array[];
  /** What each product saves, costs of shipments not taken off. */
  readonly savings: Float64Array;
  readonly usage: LimitUsage;
  /** Vehicles on each lane that products may be put on. */
  readonly opened: Int32Array;
  /** How often packs have been replaced, and how often they had been when each limit was touched last. */
  replacements = 0;
  private readonly touchedAt: Int32Array;

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
    this.opened = shared.maxVehicles.slice();
    this.touchedAt = new Int32Array(shared.limits.length);
  }

  /** Puts other packs in the place of a product's. */
  replace(p: number, packs: Int32Array, saving: number): void {
    this.touch(p, packs);
    this.usage.add(this.products[p]!, this.packs[p]!, -1);
    this.packs[p] = packs;
    this.savings[p] = saving;
    this.usage.add(this.products[p]!, packs);
  }

  /** Whether a limit that a product uses has been touched since so many replacements. */
  hasTouched(p: number, since: number): boolean {
    const { uses } = this.products[p]!;
    const { budget } = this.shared;
    if (budget >= 0) return this.replacements > since;
    return uses.some((ofLine) => ofLine.some(({ limit }) => this.touchedAt[limit]! > since));
  }

  private touch(p: number, packs: Int32Array): void {
    this.replacements += 1;
    const { uses } = this.products[p]!;
    for (let line = 0; line < packs.length; line += 1) {
      if (packs[line] === this.packs[p]![line]) continue;
      for (const { limit } of uses[line]!) this.touchedAt[limit] = this.replacements;
    }
  }

  /** What the plan saves, costs of shipments taken off but for those of firm lines. */
  get saving(): number {
    let saving = 0;
    for (const ofProduct of this.savings) saving += ofProduct;
    this.usage.vehicles.forEach((vehicles, lane) => {
      saving -= (vehicles - this.shared.firm.vehicles[lane]!) * this.shared.openingCost[lane]!;
    });
    return saving;
  }

  /** Vehicles in use. */
  get shipments(): number {
    return this.usage.vehicles.reduce((count, vehicles) => count + vehicles, 0);
  }

  /** Lets products be put on so many vehicles of a lane; what is on more of them stays until trimmed. */
  open(lane: number, vehicles: number): void {
    const { laneCapacity, vehicleCapacity, limits, maxVehicles, firm } = this.shared;
    this.opened[lane] = vehicles;
    const limit = laneCapacity[lane]!;
    // While a lane is being closed, what is still on it must not count as too much.
    if (limit < 0 || vehicles === 0) return;
    this.usage.amounts[limit] =
      vehicles === maxVehicles[lane]
        ? limits[limit]!.amount
        : Math.max(firm.used[limit]!, vehicles * vehicleCapacity[lane]!);
  }

  /** The plan as it is, to go back to. */
  checkpoint(): Checkpoint {
    return {
      packs: this.packs.slice(),
      savings: this.savings.slice(),
      opened: this.opened.slice(),
    };
  }

  restore({ packs, savings, opened }: Checkpoint): void {
    packs.forEach((ofProduct, p) => {
      if (ofProduct !== this.packs[p]) this.replace(p, ofProduct, savings[p]!);
    });
    opened.forEach((vehicles, lane) => {
      if (vehicles !== this.opened[lane]) this.open(lane, vehicles);
    });
  }

  /** Closes the vehicles that are not used. */
  closeUnused(): void {
    this.usage.vehicles.forEach((vehicles, lane) => {
      this.open(lane, vehicles);
    });
  }
}
