import type { SiteCurve } from '../../valuation/site-curve';

/**
 * A cost curve where units may be marked down. A unit that is marked down fetches its salvage value
 * at once: it loses `loss` and frees its capital, and so its place. Marking down the n-th unit pays
 * where keeping it costs more than that, keep(n) < −loss; a unit given away instead costs what
 * marking it down would have. So the slope of the curve to the left of today's stock is
 * −max(keep(n), −loss): as convex as before.
 */
export class MarkdownCurve implements SiteCurve {
  constructor(private readonly curve: SiteCurve) {}

  get position(): SiteCurve['position'] {
    return this.curve.position;
  }

  get leadTime(): number {
    return this.curve.leadTime;
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
    let cost = 0;
    for (let n = 1; n <= -change; n += 1) cost += this.marginalLoss(n);
    return cost;
  }
}
