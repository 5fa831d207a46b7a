import { fillGetValue } from './get-value';
import { fillKeepValue } from './keep-value';
import type { StockPosition } from './stock-position';

/** Units computed at once: neighbours cost little after the first. */
const FIRST_UNITS = 8;

/**
 * C(y), the expected cost of one product at one location by the stock y available there: convex,
 * with a kink at today's stock. Its slope is −keep(n) below and −get(n) above, computed unit by
 * unit only as far as somebody asks.
 */
export class CostCurve {
  private keepValues = new Float64Array(0);
  private getValues = new Float64Array(0);

  constructor(
    readonly position: StockPosition,
    /** ℓ: days on the fastest lane into the location. */
    readonly leadTime: number,
  ) {}

  /** What the position loses by its n-th unit given away, n ≥ 1; never falls with n. */
  keep(n: number): number {
    if (n > this.keepValues.length) this.extendKeep(n);
    return this.keepValues[n - 1]!;
  }

  /** What the position gains by the n-th unit received, n ≥ 1; never rises with n. */
  get(n: number): number {
    if (n > this.getValues.length) this.extendGet(n);
    return this.getValues[n - 1]!;
  }

  private extendKeep(n: number): void {
    const known = this.keepValues.length;
    const extended = grown(this.keepValues, n);
    fillKeepValue(extended.subarray(known), known + 1, this.position);
    for (let i = Math.max(1, known); i < extended.length; i += 1) {
      if (extended[i]! < extended[i - 1]!) extended[i] = extended[i - 1]!;
    }
    this.keepValues = extended;
  }

  private extendGet(n: number): void {
    const known = this.getValues.length;
    const extended = grown(this.getValues, n);
    fillGetValue(extended.subarray(known), known + 1, this.position, this.leadTime);
    let ceiling = known === 0 ? this.keep(1) : extended[known - 1]!;
    for (let i = known; i < extended.length; i += 1) {
      if (extended[i]! > ceiling) extended[i] = ceiling;
      ceiling = extended[i]!;
    }
    this.getValues = extended;
  }

  /** C(available + change) − C(available): what giving (change < 0) or receiving costs or saves. */
  costOfChange(change: number): number {
    let cost = 0;
    for (let n = 1; n <= -change; n += 1) cost += this.keep(n);
    for (let n = 1; n <= change; n += 1) cost -= this.get(n);
    return cost;
  }
}

function grown(values: Float64Array, needed: number): Float64Array<ArrayBuffer> {
  const extended = new Float64Array(Math.max(needed, 2 * values.length, FIRST_UNITS));
  extended.set(values);
  return extended;
}
