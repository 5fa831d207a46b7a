import type { Distribution } from './distribution';

/** Deterministic demand: always equal to its mean. */
export class DeterministicDemand implements Distribution {
  readonly sd = 0;

  constructor(readonly mean: number) {}

  cdf(x: number): number {
    return x >= this.mean ? 1 : 0;
  }

  survival(x: number): number {
    return x >= this.mean ? 0 : 1;
  }

  quantile(): number {
    return this.mean;
  }

  loss(x: number): number {
    return Math.max(0, this.mean - x);
  }
}
