import { fillKnownCdf } from '../demand/demand-distribution';
import { hasDemand, meanOver, varianceOver, type DemandRate } from '../demand/demand-rate';
import {
  countLoss,
  countQuantile,
  countSurvival,
  fillCountCdf,
} from '../probability/count-distribution';
import { countExcess, type CountMoments } from '../probability/count-excess';

/** A site that another one supplies. */
export interface SuppliedSite {
  readonly demand: NetDemand;
  /** A: its stock and all supply on order, in units. */
  readonly stock: number;
}

/** The precision of a date: a hundredth of a second, in days. */
const SHORTEST = 2 ** -23;

/**
 * Net demand of a site: what its own customers and the sites below it ask of its stock,
 *
 *   N(t) = D(t) + Σ over the sites u that it supplies of (N_u(t) − A_u)⁺,
 *
 * with A_u the stock of u. Demand of the sites is independent, so means and variances add; a negative
 * binomial of these moments stands for the distribution. A site that supplies nobody has its own demand.
 * Where all of the demand is known, so is net demand, and its variance is 0.
 *
 * Source: echelon stock after A. Clark and H. Scarf, "Optimal policies for a multi-echelon inventory
 * problem", Management Science 6, 1960; fit by two moments as in Zipkin, Foundations of Inventory
 * Management, 2000, ch. 8. Units of the product; days from the plan date.
 */
export class NetDemand {
  /** Whether it is certain: all demand at the site and below it is known, or none is expected. */
  readonly isKnown: boolean;

  private readonly byDay = new Map<number, CountMoments>();

  constructor(
    private readonly rate: DemandRate,
    private readonly supplied: readonly SuppliedSite[] = [],
  ) {
    const isOwnKnown = Boolean(rate.known) || !hasDemand(rate);
    this.isKnown = isOwnKnown && supplied.every(({ demand }) => demand.isKnown);
  }

  /** Mean and variance of the net demand of the first `days` days. */
  over(days: number): CountMoments {
    const found = this.byDay.get(days);
    if (found !== undefined) return found;
    let mean = meanOver(this.rate, days);
    let variance = varianceOver(this.rate, days);
    for (const { demand, stock } of this.supplied) {
      const beyond = demand.beyond(stock, days);
      mean += beyond.mean;
      variance += beyond.variance;
    }
    const moments = { mean, variance: this.isKnown ? 0 : Math.max(mean, variance) };
    // Known demand is quick to look up, at the many days of a search.
    if (!this.isKnown) this.byDay.set(days, moments);
    return moments;
  }

  /** Fills `cdf[i]` with P(N ≤ first + i) for the first `days` days. */
  fillCdf(cdf: Float64Array, first: number, days: number): void {
    const { mean, variance } = this.over(days);
    if (this.isKnown) fillKnownCdf(cdf, first, mean);
    else fillCountCdf(cdf, first, mean, variance);
  }

  /** P(N > k) for the first `days` days. */
  survival(k: number, days: number): number {
    const { mean, variance } = this.over(days);
    if (this.isKnown) return mean > k ? 1 : 0;
    return countSurvival(k, mean, variance);
  }

  /** E[(N − y)⁺], the expected shortage in units with a stock of y. */
  loss(y: number, days: number): number {
    const { mean, variance } = this.over(days);
    return this.isKnown ? Math.max(0, mean - y) : countLoss(y, mean, variance);
  }

  /** The smallest integer k with P(N ≤ k) ≥ probability, for a probability in (0, 1). */
  quantile(probability: number, days: number): number {
    const { mean, variance } = this.over(days);
    return this.isKnown ? mean : countQuantile(probability, mean, variance);
  }

  /** The first day by which certain net demand reaches `units` above 0; `life` if it does so later. */
  dayOfKnown(units: number, life: number): number {
    if (this.over(life).mean < units) return life;
    let low = 0;
    let high = Math.ceil(life);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.over(middle).mean < units) low = middle;
      else high = middle;
    }
    // Units of a known day count at its end; later ones are spread over the day.
    if (this.over(high - SHORTEST).mean < units) return Math.min(high, life);
    while (high - low > SHORTEST) {
      const middle = (low + high) / 2;
      if (this.over(middle).mean < units) low = middle;
      else high = middle;
    }
    return Math.min(high, life);
  }

  /** Moments of the demand beyond a stock. */
  private beyond(stock: number, days: number): CountMoments {
    const moments = this.over(days);
    if (!this.isKnown) return countExcess(moments, stock);
    return { mean: Math.max(0, moments.mean - stock), variance: 0 };
  }
}
