import type { CoupledProblem, CoupledProduct } from './coupled-product';
import { LimitUsage } from './limit-usage';
import { planSaving } from './plan-value';
import type { SharedLimits } from './shared-limits';

/** A state of a plan. Arrays of packs are replaced and never changed in place, so they are shared. */
export interface Checkpoint {
  readonly packs: readonly Int32Array[];
  readonly savings: Float64Array;
  readonly openVehicles: Int32Array;
}

/**
 * A joint plan of all coupled products, the solution that the heuristics change: packs on every
 * line, their use of the limits and what they save.
 */
export class CoupledPlan {
  readonly shared: SharedLimits;
  readonly products: readonly CoupledProduct[];
  /** Packs on each line of each product. */
  readonly packs: Int32Array[];
  /** What each product saves, before the cost of shipments. */
  readonly savings: Float64Array;
  readonly usage: LimitUsage;
  /** Vehicles on each lane that products may use. */
  readonly openVehicles: Int32Array;
  /** How many times a product got other packs. */
  replacements = 0;
  /** `replacements` when the use of each limit changed last. */
  private readonly changedAt: Int32Array;

  constructor({ shared, products }: CoupledProblem, packs: readonly Int32Array[]) {
    this.shared = shared;
    this.products = products;
    this.packs = packs.map((ofProduct) => ofProduct.slice());
    this.savings = Float64Array.from(products, ({ problem }, p) =>
      planSaving(problem, this.packs[p]!),
    );
    this.usage = new LimitUsage(shared);
    products.forEach((coupled, p) => this.usage.add(coupled, this.packs[p]!));
    this.openVehicles = shared.maxVehicles.slice();
    this.changedAt = new Int32Array(shared.limits.length);
  }

  /** Gives a product other packs. */
  replace(p: number, packs: Int32Array, saving: number): void {
    this.noteChange(p, packs);
    this.usage.add(this.products[p]!, this.packs[p]!, -1);
    this.packs[p] = packs;
    this.savings[p] = saving;
    this.usage.add(this.products[p]!, packs);
  }

  /**
   * Whether the use of a limit that matters to a product has changed since a number of replacements.
   * With a budget, every replacement counts.
   */
  hasChangedSince(replacements: number, p: number): boolean {
    const { uses } = this.products[p]!;
    const { budget } = this.shared;
    if (budget >= 0) return this.replacements > replacements;
    return uses.some((ofLine) => ofLine.some(({ limit }) => this.changedAt[limit]! > replacements));
  }

  private noteChange(p: number, packs: Int32Array): void {
    this.replacements += 1;
    const { uses } = this.products[p]!;
    for (let line = 0; line < packs.length; line += 1) {
      if (packs[line] === this.packs[p]![line]) continue;
      for (const { limit } of uses[line]!) this.changedAt[limit] = this.replacements;
    }
  }

  /** What the plan saves, net of the cost of shipments; those of firm lines are not charged. */
  get saving(): number {
    let saving = 0;
    for (const ofProduct of this.savings) saving += ofProduct;
    this.usage.vehicles.forEach((vehicles, lane) => {
      saving -= (vehicles - this.shared.firm.vehicles[lane]!) * this.shared.openingCost[lane]!;
    });
    return saving;
  }

  /** Vehicles in use, firm ones included. */
  get shipments(): number {
    return this.usage.vehicles.reduce((count, vehicles) => count + vehicles, 0);
  }

  /** Sets how many vehicles of a lane products may use. Packs beyond their capacity stay until they are trimmed. */
  open(lane: number, vehicles: number): void {
    const { laneCapacity, vehicleCapacity, limits, maxVehicles, firm } = this.shared;
    this.openVehicles[lane] = vehicles;
    const limit = laneCapacity[lane]!;
    // While a lane is emptied product by product, the packs that are left must not count as excess.
    if (limit < 0 || vehicles === 0) return;
    this.usage.amounts[limit] =
      vehicles === maxVehicles[lane]
        ? limits[limit]!.amount
        : Math.max(firm.used[limit]!, vehicles * vehicleCapacity[lane]!);
  }

  /** The present state, for `restore`. */
  checkpoint(): Checkpoint {
    return {
      packs: this.packs.slice(),
      savings: this.savings.slice(),
      openVehicles: this.openVehicles.slice(),
    };
  }

  /** Returns to an earlier state. */
  restore({ packs, savings, openVehicles }: Checkpoint): void {
    packs.forEach((ofProduct, p) => {
      if (ofProduct !== this.packs[p]) this.replace(p, ofProduct, savings[p]!);
    });
    openVehicles.forEach((vehicles, lane) => {
      if (vehicles !== this.openVehicles[lane]) this.open(lane, vehicles);
    });
  }

  /** Closes all vehicles that are not in use. */
  closeUnused(): void {
    this.usage.vehicles.forEach((vehicles, lane) => {
      this.open(lane, vehicles);
    });
  }
}
