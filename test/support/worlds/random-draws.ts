import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random numbers of one seed. */
export class RandomDraws {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** In [0, 1). */
  uniform(): number {
    return uniformFloat64(this.generator);
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Median 1; `sigma` is the standard deviation of its logarithm. */
  lognormal(sigma: number): number {
    return Math.exp(sigma * this.normal());
  }

  /** Shape above 0, mean `shape` (Marsaglia and Tsang, ACM TOMS 26, 2000). */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * Math.pow(1 - this.uniform(), 1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v <= 0) continue;
      const u = 1 - this.uniform();
      if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  poisson(mean: number): number {
    if (mean > 30) {
      // A Poisson variable is the sum of two with half the mean.
      return this.poisson(mean / 2) + this.poisson(mean / 2);
    }
    const limit = Math.exp(-mean);
    let count = 0;
    let product = 1 - this.uniform();
    for (; product > limit; count += 1) product *= 1 - this.uniform();
    return count;
  }

  /** Negative binomial with this mean and index of dispersion (variance ÷ mean, at least 1). */
  demand(mean: number, dispersion: number): number {
    if (!(mean > 0)) return 0;
    if (dispersion <= 1) return this.poisson(mean);
    const scale = dispersion - 1;
    return this.poisson(this.gamma(mean / scale) * scale);
  }
}
