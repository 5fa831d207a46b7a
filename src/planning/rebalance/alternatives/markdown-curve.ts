import type { SiteCurve } from '../../valuation/site-curve';

/**
 * A cost curve with markdowns. A unit that is marked down yields its salvage value at once: it loses
 * its write-off cost and saves its carrying cost. Marking down the n-th unit pays if
 * marginalLoss(n) < −write-off cost. A unit sent away instead forgoes that saving. So the marginal loss is
 *
 *   max(marginalLoss(n), −write-off cost)
 *
 * Guarantee: a maximum of a rising function and a constant rises, so the curve stays convex.
 */
export class MarkdownCurve implements SiteCurve {
  constructor(private readonly curve: SiteCurve) {}

  get position(): SiteCurve['position'] {
    return this.curve.position;
  }

  get leadTime(): number {
    return this.curve.leadTime;
  }

  get equalLosses(): number {
    return this.curve.equalLosses ?? 0;
  }

  marginalLoss(n: number): number {
    return Math.max(this.curve.marginalLoss(n), -this.position.writeOffCost);
  }

  marginalGain(n: number): number {
    return this.curve.marginalGain(n);
  }

  delayCost(leadTime: number): number {
    return this.curve.delayCost(leadTime);
  }

  costOfChange(change: number): number {
    if (change >= 0) return this.curve.costOfChange(change);
    const equal = Math.min(this.equalLosses, -change);
    let cost = equal === 0 ? 0 : equal * this.marginalLoss(1);
    for (let n = equal + 1; n <= -change; n += 1) cost += this.marginalLoss(n);
    return cost;
  }
}
