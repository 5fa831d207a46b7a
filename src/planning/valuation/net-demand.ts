import { meanOver, varianceOver, type DemandRate } from '../demand/demand-rate';
import { countExcess, type CountMoments } from '../probability/count-excess';

/** A site that another one supplies. */
export interface SuppliedSite {
  readonly demand: NetDemand;
  /** A: its stock and all supply on order, in units. */
  readonly stock: number;
}

/**
 * Net demand of a site: what its own customers and the sites below it ask of its stock,
 *
 *   N(t) = D(t) + Σ over the sites u that it supplies of (N_u(t) − A_u)⁺,
 *
 * with A_u the stock of u. Demand of the sites is independent, so means and variances add; a negative
 * binomial of these moments stands for the distribution. A site that supplies nobody has its own demand.
 *
 * Source: echelon stock after A. Clark and H. Scarf, "Optimal policies for a multi-echelon inventory
 * problem", Management Science 6, 1960; fit by two moments as in Zipkin, Foundations of Inventory
 * Management, 2000, ch. 8. Units of the product; days from the plan date.
 */
export class NetDemand {
  private readonly byDay = new Map<number, CountMoments>();

  constructor(
    private readonly rate: DemandRate,
    private readonly supplied: readonly SuppliedSite[] = [],
  ) {}

  /** Mean and variance of the net demand of the first `days` days. */
  over(days: number): CountMoments {
    const known = this.byDay.get(days);
    if (known !== undefined) return known;
    let mean = meanOver(this.rate, days);
    let variance = varianceOver(this.rate, days);
    for (const { demand, stock } of this.supplied) {
      const beyond = countExcess(demand.over(days), stock);
      mean += beyond.mean;
      variance += beyond.variance;
    }
    const moments = { mean, variance: Math.max(mean, variance) };
    this.byDay.set(days, moments);
    return moments;
  }

  /** The same from one day to a later one: the growth of mean and variance. */
  between(from: number, to: number): CountMoments {
    const start = this.over(from);
    const end = this.over(to);
    const mean = Math.max(0, end.mean - start.mean);
    return { mean, variance: Math.max(mean, end.variance - start.variance) };
  }
}
