import type { SiteCurve } from '../../valuation/site-curve';
import type { SiteAlternatives, SiteChoice } from './site-alternatives';

/**
 * The cost of a site's stock after its purchase and markdown have been decided, as a function of the
 * change by transfers. Purchase and markdown expenses are not included. It need not be convex.
 */
export class DecidedCurve implements SiteCurve {
  constructor(
    private readonly alternatives: SiteAlternatives,
    readonly choice: SiteChoice,
  ) {}

  get position(): SiteCurve['position'] {
    return this.alternatives.curve.position;
  }

  get leadTime(): number {
    return this.alternatives.curve.leadTime;
  }

  marginalLoss(n: number): number {
    return this.costOfChange(-n) - this.costOfChange(1 - n);
  }

  marginalGain(n: number): number {
    return this.costOfChange(n - 1) - this.costOfChange(n);
  }

  delayCost(leadTime: number): number {
    return this.alternatives.curve.delayCost(leadTime);
  }

  costOfChange(change: number): number {
    const { bought, markedDown } = this.choice;
    return (
      this.alternatives.curve.costOfChange(change - markedDown) -
      this.alternatives.orderValue(bought, change)
    );
  }
}
