import type { CoupledProduct } from './coupled-product';
import type { SharedLimits } from './shared-limits';

/** Sums of thousands of figures differ in their last digits. */
const ROUNDING = 1e-9;
/** More than any plan moves, and yet a whole number of 32 bits. */
export const MOST_PACKS = 2 ** 30;

/** How much of every limit a plan uses. */
export class LimitUsage {
  readonly used: Float64Array;
  /** Product lines on each lane. */
  readonly users: Int32Array;

  constructor(private readonly shared: SharedLimits) {
    this.used = new Float64Array(shared.limits.length);
    this.users = new Int32Array(shared.fixedCost.length);
  }

  /** Counts a product's packs in, or with `sign` −1 out. */
  add(coupled: CoupledProduct, packs: Int32Array, sign: 1 | -1 = 1): void {
    for (let index = 0; index < packs.length; index += 1) {
      if (packs[index] === 0) continue;
      this.addLine(coupled, index, sign * packs[index]!);
      this.addSpend(coupled, index, sign);
    }
  }

  /** Counts packs on one line in, or out where negative, without what the line costs once. */
  addLine(coupled: CoupledProduct, index: number, packs: number): void {
    for (const { limit, perPack } of coupled.uses[index]!) this.used[limit]! += perPack * packs;
  }

  /** Counts a line as one that is used, or no longer, with the money that this costs once. */
  addSpend(coupled: CoupledProduct, index: number, sign: 1 | -1): void {
    const { lane } = coupled.problem.lines[index]!;
    const { budget, fixedCost } = this.shared;
    const opens = this.users[lane] === (sign === 1 ? 0 : 1);
    this.users[lane]! += sign;
    if (budget < 0) return;
    this.used[budget]! += sign * coupled.lineSpend[index]!;
    if (opens) this.used[budget]! += sign * fixedCost[lane]!;
  }

  /** What is left of a limit; below 0 where it is exceeded. */
  left(limit: number): number {
    return this.shared.limits[limit]!.amount - this.used[limit]!;
  }

  /** How much too much of a limit is used; 0 where it is kept, but for rounding. */
  excess(limit: number): number {
    const { amount } = this.shared.limits[limit]!;
    const over = this.used[limit]! - amount;
    return over > ROUNDING * (1 + amount) ? over : 0;
  }

  /** The packs of so much each for which a limit leaves room. */
  packsLeft(limit: number, perPack: number): number {
    const { amount } = this.shared.limits[limit]!;
    const room = (this.left(limit) + (ROUNDING / 2) * (1 + amount)) / perPack;
    return Math.min(MOST_PACKS, Math.max(0, Math.floor(room)));
  }

  isBudget(limit: number): boolean {
    return limit === this.shared.budget;
  }

  /** Money beside freight that a line's last pack frees as it leaves, its part in the shipment's cost counted. */
  spendFreed(coupled: CoupledProduct, index: number): number {
    const { lane } = coupled.problem.lines[index]!;
    return coupled.lineSpend[index]! + this.shared.fixedCost[lane]! / this.users[lane]!;
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
