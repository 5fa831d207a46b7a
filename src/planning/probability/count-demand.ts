import { countCdf, countLoss, countMass, countQuantile, countSurvival } from './count-distribution';
import type { Distribution } from './distribution';

/**
 * Demand in whole units: negative binomial where the variance exceeds the mean, Poisson otherwise.
 * Between two integers the loss is linear and the probabilities are constant.
 */
export class CountDemand implements Distribution {
  constructor(
    readonly mean: number,
    readonly variance: number,
  ) {}

  get sd(): number {
    return Math.sqrt(Math.max(this.mean, this.variance));
  }

  /** P(D = x), for an integer x. */
  mass(x: number): number {
    return countMass(x, this.mean, this.variance);
  }

  cdf(x: number): number {
    return countCdf(Math.floor(x), this.mean, this.variance);
  }

  survival(x: number): number {
    return countSurvival(Math.floor(x), this.mean, this.variance);
  }

  quantile(p: number): number {
    return countQuantile(p, this.mean, this.variance);
  }

  loss(x: number): number {
    if (x <= 0) return this.mean - x;
    const below = Math.floor(x);
    const loss = countLoss(below, this.mean, this.variance);
    if (x === below) return loss;
    return loss - (x - below) * countSurvival(below, this.mean, this.variance);
  }
}
