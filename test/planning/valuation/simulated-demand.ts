import gammaln from '@stdlib/math-base-special-gammaln';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { DemandRate } from '../../../src/planning/demand/demand-rate';

/** Draws of demand, made without any of the planner's own probabilities. */
export class SimulatedDemand {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** One draw of D(days): negative binomial as a Poisson count of a gamma mean, Poisson where tamer. */
  over(days: number, { mean, variance, levelVariance }: DemandRate): number {
    const expected = mean * days;
    if (expected <= 0) return 0;
    const excess = variance * days + levelVariance * days * days - expected;
    if (excess <= 1e-9 * expected) return this.poisson(expected);
    const shape = (expected * expected) / excess;
    return this.poisson((this.gamma(shape) * expected) / shape);
  }

  /** A number from 0 to 1, never 0. */
  uniform(): number {
    return 1 - uniformFloat64(this.generator);
  }

  private normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** G. Marsaglia and W. Tsang, "A simple method for generating gamma variables", 2000. */
  private gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * this.uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(this.uniform()) < x * x * 0.5 + d * (1 - v + Math.log(v))) return d * v;
    }
  }

  /** Below 10 by the product of uniforms; else W. Hörmann's transformed rejection PTRS, 1993. */
  private poisson(mean: number): number {
    if (mean < 10) {
      let count = 0;
      let product = this.uniform();
      for (const end = Math.exp(-mean); product > end; count += 1) product *= this.uniform();
      return count;
    }
    const b = 0.931 + 2.53 * Math.sqrt(mean);
    const a = -0.059 + 0.02483 * b;
    const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    for (;;) {
      const u = this.uniform() - 0.5;
      const v = this.uniform();
      const spread = 0.5 - Math.abs(u);
      const k = Math.floor(((2 * a) / spread + b) * u + mean + 0.43);
      if (spread >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2)) return k;
      if (k < 0 || (spread < 0.013 && v > spread)) continue;
      const accepted = Math.log((v * inverseAlpha) / (a / (spread * spread) + b));
      if (accepted <= k * Math.log(mean) - mean - gammaln(k + 1)) return k;
    }
  }
}
