import { vehiclesNeeded } from '../network/vehicles-needed';
import type { CoupledProduct } from './coupled-product';
import type { SharedLimits } from './shared-limits';

/** Sums of thousands of floating-point numbers differ in their last digits. */
const ROUNDING = 1e-9;
/** More packs than any plan moves; still a 32-bit integer. */
export const MAX_PACKS = 2 ** 30;

/**
 * How much of every shared limit a plan uses, firm lines included. Packs are added and removed
 * incrementally; the result equals a count of all packs, up to rounding.
 */
export class LimitUsage {
  readonly used: Float64Array;
  /** How much of every limit may be used; for a lane's capacity, what its open vehicles hold. */
  readonly amounts: Float64Array;
  /** Number of product lines on each lane. */
  readonly users: Int32Array;
  /** Vehicles that the volume on each lane needs. */
  readonly vehicles: Int32Array;

  constructor(private readonly shared: SharedLimits) {
    this.used = shared.firm.used.slice();
    this.amounts = Float64Array.from(shared.limits, ({ amount }) => amount);
    this.users = shared.firm.users.slice();
    this.vehicles = shared.firm.vehicles.slice();
  }

  /** Adds the packs of a product, or removes them with `sign` −1. */
  add(coupled: CoupledProduct, packs: Int32Array, sign: 1 | -1 = 1): void {
    for (let line = 0; line < packs.length; line += 1) {
      if (packs[line] === 0) continue;
      this.addUse(coupled, line, sign * packs[line]!);
      this.addUser(coupled, line, sign);
    }
  }

  /** Adds packs to a line that is used before and after; a negative number removes them. */
  addPacks(coupled: CoupledProduct, line: number, packs: number): void {
    this.addUse(coupled, line, packs);
    this.updateVehicles(coupled.problem.lines[line]!.lane);
  }

  private addUse({ uses }: CoupledProduct, line: number, packs: number): void {
    for (const { limit, perPack } of uses[line]!) this.used[limit]! += perPack * packs;
  }

  /** Adds a line to the users of its lane, with the money that the line costs once; `sign` −1 removes it. */
  addUser(coupled: CoupledProduct, line: number, sign: 1 | -1): void {
    const { lane } = coupled.problem.lines[line]!;
    const { budget } = this.shared;
    this.users[lane]! += sign;
    if (budget >= 0) this.used[budget]! += sign * coupled.lineSpend[line]!;
    this.updateVehicles(lane);
  }

  private updateVehicles(lane: number): void {
    const { budget, fixedCost, laneCapacity, vehicleCapacity } = this.shared;
    const volume = laneCapacity[lane]! < 0 ? 0 : this.used[laneCapacity[lane]!]!;
    const needed = this.users[lane] === 0 ? 0 : vehiclesNeeded(volume, vehicleCapacity[lane]!);
    if (budget >= 0) this.used[budget]! += fixedCost[lane]! * (needed - this.vehicles[lane]!);
    this.vehicles[lane] = needed;
  }

  /** What is left of a limit; negative where it is violated. */
  residual(limit: number): number {
    return this.amounts[limit]! - this.used[limit]!;
  }

  /** By how much a limit is violated; 0 where it holds, up to rounding. */
  excess(limit: number): number {
    const amount = this.amounts[limit]!;
    const violation = this.used[limit]! - amount;
    return violation > ROUNDING * (1 + amount) ? violation : 0;
  }

  /** How many packs that use `perPack` each still fit into a limit. */
  residualPacks(limit: number, perPack: number): number {
    const amount = this.amounts[limit]!;
    const room = (this.residual(limit) + (ROUNDING / 2) * (1 + amount)) / perPack;
    return Math.min(MAX_PACKS, Math.max(0, Math.floor(room)));
  }

  /** Index of the limit that is the budget; −1 without one. */
  get budget(): number {
    return this.shared.budget;
  }

  /** Money besides freight that a line frees with its last pack: its line cost and its part of the cost of vehicles. */
  spendFreed(coupled: CoupledProduct, line: number): number {
    const { lane } = coupled.problem.lines[line]!;
    const { firm, fixedCost } = this.shared;
    const vehicles = this.vehicles[lane]! - firm.vehicles[lane]!;
    const users = this.users[lane]! - firm.users[lane]!;
    return coupled.lineSpend[line]! + (fixedCost[lane]! * vehicles) / users;
  }

  /** The limit whose excess is the largest share of its use; −1 where all limits hold. */
  mostViolated(): number {
    let worst = -1;
    let max = 0;
    for (let limit = 0; limit < this.used.length; limit += 1) {
      const share = this.excess(limit) / this.used[limit]!;
      if (!(share > max)) continue;
      worst = limit;
      max = share;
    }
    return worst;
  }

  /** Whether all limits hold. */
  isFeasible(): boolean {
    return this.used.every((_, limit) => this.excess(limit) === 0);
  }

  /** Whether the limits that a product's lines use hold. */
  isFeasibleFor({ uses }: CoupledProduct): boolean {
    const holds = (limit: number): boolean => this.excess(limit) === 0;
    const { budget } = this.shared;
    if (budget >= 0 && !holds(budget)) return false;
    return uses.every((ofLine) => ofLine.every(({ limit }) => holds(limit)));
  }
}
