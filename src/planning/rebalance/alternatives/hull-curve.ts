import { ConcaveHull } from '../../flow/concave-hull';
import type { SiteCurve } from '../../valuation/site-curve';

/** What a site saves by a change of its stock, over the leaving of everything as it is. */
export interface SavingByChange {
  /** The least change that is possible, at most 0, and the most, at least 0. */
  readonly minChange: number;
  readonly maxChange: number;
  /** From this change on, savings rise no faster than on the curve below them. */
  readonly concaveFrom: number;
  readonly savingOf: (change: number) => number;
}

/**
 * The least convex curve that costs nowhere more than a site does with its alternatives. The cost of
 * an order makes what a site saves by a change of its stock fall and rise again; the concave hull
 * of that over all changes stands for it where a bound is wanted.
 */
export class HullCurve implements SiteCurve {
  /** What the hull saves by each change from the least on. */
  private readonly savings: Float64Array;
  private readonly least: number;

  constructor(
    private readonly curve: SiteCurve,
    saving: SavingByChange,
  ) {
    this.least = saving.minChange;
    this.savings = hullOf(saving);
  }

  get position(): SiteCurve['position'] {
    return this.curve.position;
  }

  get leadTime(): number {
    return this.curve.leadTime;
  }

  /** What the alternatives save at most where no unit comes or goes. */
  get savingWithoutTransfers(): number {
    return this.savings[-this.least]!;
  }

  marginalLoss(n: number): number {
    const at = 1 - n - this.least;
    if (at < 1) return Math.max(this.slope(1), this.curve.marginalLoss(n));
    return this.slope(at);
  }

  marginalGain(n: number): number {
    const at = n - this.least;
    const last = this.savings.length - 1;
    if (at <= last) return this.slope(at);
    return last === 0
      ? this.curve.marginalGain(n)
      : Math.min(this.slope(last), this.curve.marginalGain(n));
  }

  delayCost(leadTime: number): number {
    return this.curve.delayCost(leadTime);
  }

  costOfChange(change: number): number {
    let cost = 0;
    for (let n = 1; n <= -change; n += 1) cost += this.marginalLoss(n);
    for (let n = 1; n <= change; n += 1) cost -= this.marginalGain(n);
    return cost;
  }

  private slope(at: number): number {
    return at < this.savings.length
      ? this.savings[at]! - this.savings[at - 1]!
      : this.curve.marginalLoss(1);
  }
}

/** The hull at every change from the least on, to where the savings themselves are concave. */
function hullOf({
  minChange: least,
  maxChange: most,
  concaveFrom: turn,
  savingOf: of,
}: SavingByChange): Float64Array {
  const hull = new ConcaveHull();
  for (let change = least; change <= most; change += 1) {
    const corner = hull.add(change, of(change));
    if (change >= 0 && change - 1 > turn && corner === change - 1) break;
  }
  return hull.valuesAtIntegers();
}
