import type { Distribution } from './distribution';
import { gammaQuantile } from './gamma-quantile';
import { gammaLossOfMean, gammaLowerTail, gammaUpperTail } from './gamma-tails';

/**
 * Gamma demand with a given mean > 0 and standard deviation > 0: non-negative and skewed, with shape
 * a = (mean ÷ sd)² and scale sd² ÷ mean.
 *
 * Source: T. Burgin, "The gamma distribution and inventory control", Operational Research Quarterly
 * 26, 1975.
 */
export class GammaDemand implements Distribution {
  private readonly shape: number;

  constructor(
    readonly mean: number,
    readonly sd: number,
  ) {
    this.shape = (mean / sd) ** 2;
  }

  cdf(x: number): number {
    return x <= 0 ? 0 : gammaLowerTail(this.shape, this.scaled(x));
  }

  survival(x: number): number {
    return x <= 0 ? 1 : gammaUpperTail(this.shape, this.scaled(x));
  }

  quantile(p: number): number {
    return (gammaQuantile(p, this.shape) / this.shape) * this.mean;
  }

  loss(x: number): number {
    return x <= 0 ? this.mean - x : this.mean * gammaLossOfMean(this.shape, this.scaled(x));
  }

  /** x in units of the scale; this order of factors maps x = mean exactly to the shape. */
  private scaled(x: number): number {
    return (x / this.mean) * this.shape;
  }
}
