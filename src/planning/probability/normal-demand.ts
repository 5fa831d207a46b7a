import type { Distribution } from './distribution';
import { normalCdf, standardNormalQuantile } from './normal';
import { standardNormalLoss } from './normal-loss';

/** Normal demand with a given mean and standard deviation > 0; it may be negative. */
export class NormalDemand implements Distribution {
  constructor(
    readonly mean: number,
    readonly sd: number,
  ) {}

  cdf(x: number): number {
    return normalCdf((x - this.mean) / this.sd);
  }

  survival(x: number): number {
    return normalCdf((this.mean - x) / this.sd);
  }

  quantile(p: number): number {
    return this.mean + standardNormalQuantile(p) * this.sd;
  }

  loss(x: number): number {
    return standardNormalLoss((x - this.mean) / this.sd) * this.sd;
  }
}
