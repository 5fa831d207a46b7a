import type { SiteCurve } from '../../valuation/site-curve';

/** Cost of a stock change, updated unit by unit from the change evaluated before. */
export class RunningCost {
  private change = 0;
  private cost = 0;

  constructor(private readonly curve: SiteCurve) {}

  at(change: number): number {
    while (this.change < change) {
      this.cost +=
        this.change < 0
          ? -this.curve.marginalLoss(-this.change)
          : -this.curve.marginalGain(this.change + 1);
      this.change += 1;
    }
    while (this.change > change) {
      this.cost +=
        this.change > 0
          ? this.curve.marginalGain(this.change)
          : this.curve.marginalLoss(1 - this.change);
      this.change -= 1;
    }
    return this.cost;
  }
}
