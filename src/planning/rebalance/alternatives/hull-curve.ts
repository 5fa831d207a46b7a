import { ConcaveHull } from '../../flow/concave-hull';
import type { SiteCurve } from '../../valuation/site-curve';

/** Saving of a site by a change of its stock, compared with inaction. */
export interface SavingByChange {
  /** Range of possible changes: a minimum of at most 0, and a maximum of at least 0. */
  readonly minChange: number;
  readonly maxChange: number;
  /** From this change on, the savings are concave. */
  readonly concaveFrom: number;
  readonly savingOf: (change: number) => number;
}

/**
 * The convex hull of a site's cost with its alternatives. The fixed cost of an order makes the cost
 * non-convex. Its hull is the tightest convex curve that is nowhere above it (the convex envelope), so a
 * flow over hulls gives a lower bound on cost.
 */
export class HullCurve implements SiteCurve {
  /** Saving of the hull at each change from the minimum on. */
  private readonly savings: Float64Array;
  private readonly minChange: number;

  constructor(
    private readonly curve: SiteCurve,
    saving: SavingByChange,
  ) {
    this.minChange = saving.minChange;
    this.savings = hullOf(saving);
  }

  get position(): SiteCurve['position'] {
    return this.curve.position;
  }

  get leadTime(): number {
    return this.curve.leadTime;
  }

  /** Saving of the hull if no unit is transferred. */
  get savingWithoutTransfers(): number {
    return this.savings[-this.minChange]!;
  }

  marginalLoss(n: number): number {
    const at = 1 - n - this.minChange;
    if (at < 1) return Math.max(this.slope(1), this.curve.marginalLoss(n));
    return this.slope(at);
  }

  marginalGain(n: number): number {
    const at = n - this.minChange;
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

/** The hull at every change from the minimum to where the savings are concave. */
function hullOf({ minChange, maxChange, concaveFrom, savingOf }: SavingByChange): Float64Array {
  const hull = new ConcaveHull();
  for (let change = minChange; change <= maxChange; change += 1) {
    const corner = hull.add(change, savingOf(change));
    if (change >= 0 && change - 1 > concaveFrom && corner === change - 1) break;
  }
  return hull.valuesAtIntegers();
}
