import { vehiclesNeeded } from '../network/vehicles-needed';
import type { CoupledProduct } from './coupled-product';
import type { SharedLimits } from './shared-limits';

/** Sums of thousands of figures differ in their last digits. */
const ROUNDING = 1e-9;
/** More than any plan moves, and yet a whole number of 32 bits. */
export const MAX_PACKS = 2 ** 30;

/** How much of every limit a plan uses, firm lines included. */
export class LimitUsage {
  readonly used: Float64Array;
  /** How much of every limit may be used: of a lane's capacity what the vehicles hold that are open. */
  readonly amounts: Float64Array;
  /** Product lines on each lane. */
  readonly users: Int32Array;
  /** Vehicles that each lane's volume needs. */
  readonly vehicles: Int32Array;

  constructor(private readonly shared: SharedLimits) {
    this.used = shared.firm.used.slice();
    this.amounts = Float64Array.from(shared.limits, ({ amount }) => amount);
    this.users = shared.firm.users.slice();
    this.vehicles = shared.firm.vehicles.slice();
  }

  /** Counts a product's packs in, or with `sign` −1 out. */
  add(coupled: CoupledProduct, packs: Int32Array, sign: 1 | -1 = 1): void {
    for (let index = 0; index < packs.length; index += 1) {
      if (packs[index] === 0) continue;
      this.count(coupled, index, sign * packs[index]!);
      this.addSpend(coupled, index, sign);
    }
  }

  /** Counts packs on one line in, or out where negative, without what the line costs once. */
  addLine(coupled: CoupledProduct, index: number, packs: number): void {
    this.count(coupled, index, packs);
    this.countVehicles(coupled.problem.lines[index]!.lane);
  }

  private count({ uses }: CoupledProduct, index: number, packs: number): void {
    for (const { limit, perPack } of uses[index]!) this.used[limit]! += perPack * packs;
  }

  /** Counts a line as one that is used, or no longer, with the money that this costs once. */
  addSpend(coupled: CoupledProduct, index: number, sign: 1 | -1): void {
    const { lane } = coupled.problem.lines[index]!;
    const { budget } = this.shared;
    this.users[lane]! += sign;
    if (budget >= 0) this.used[budget]! += sign * coupled.lineSpend[index]!;
    this.countVehicles(lane);
  }

  private countVehicles(lane: number): void {
    const { budget, fixedCost, laneCapacity, vehicleCapacity } = this.shared;
    const volume = laneCapacity[lane]! < 0 ? 0 : this.used[laneCapacity[lane]!]!;
    const needed = this.users[lane] === 0 ? 0 : vehiclesNeeded(volume, vehicleCapacity[lane]!);
    if (budget >= 0) this.used[budget]! += fixedCost[lane]! * (needed - this.vehicles[lane]!);
    this.vehicles[lane] = needed;
  }

  /** What is left of a limit; below 0 where it is exceeded. */
  left(limit: number): number {
    return this.amounts[limit]! - this.used[limit]!;
  }

  /** How much too much of a limit is used; 0 where it is kept, but for rounding. */
  excess(limit: number): number {
    const amount = this.amounts[limit]!;
    const over = this.used[limit]! - amount;
    return over > ROUNDING * (1 + amount) ? over : 0;
  }

  /** The packs of so much each for which a limit leaves room. */
  packsLeft(limit: number, perPack: number): number {
    const amount = this.amounts[limit]!;
    const room = (this.left(limit) + (ROUNDING / 2) * (1 + amount)) / perPack;
    return Math.min(MAX_PACKS, Math.max(0, Math.floor(room)));
  }

  /** Limit that is the budget; −1 without one. */
  get budget(): number {
    return this.shared.budget;
  }

  /** Money beside freight that a line's last pack frees as it leaves, its part in the cost of shipments counted. */
  spendFreed(coupled: CoupledProduct, index: number): number {
    const { lane } = coupled.problem.lines[index]!;
    const { firm, fixedCost } = this.shared;
    const vehicles = this.vehicles[lane]! - firm.vehicles[lane]!;
    const lines = this.users[lane]! - firm.users[lane]!;
    return coupled.lineSpend[index]! + (fixedCost[lane]! * vehicles) / lines;
  }

  /** The limit that is exceeded by the largest share of what is used; −1 where all are kept. */
  mostViolated(): number {
    let found = -1;
    let most = 0;
    for (let limit = 0; limit < this.used.length; limit += 1) {
      const share = this.excess(limit) / this.used[limit]!;
      if (!(share > most)) continue;
      found = limit;
      most = share;
    }
    return found;
  }

  isKept(): boolean {
    return this.used.every((_, limit) => this.excess(limit) === 0);
  }

  /** Whether the limits that a product's lines use are kept. */
  isKeptFor({ uses }: CoupledProduct): boolean {
    const isWithin = (limit: number): boolean => this.excess(limit) === 0;
    const { budget } = this.shared;
    if (budget >= 0 && !isWithin(budget)) return false;
    return uses.every((ofLine) => ofLine.every(({ limit }) => isWithin(limit)));
  }
}
