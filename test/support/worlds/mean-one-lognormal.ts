import type { RandomDraws } from './random-draws';

/** Lognormal with mean 1; `sigma` is the standard deviation of its logarithm. */
export function meanOneLognormal(draws: RandomDraws, sigma: number): number {
  return draws.lognormal(sigma) * Math.exp(-(sigma ** 2) / 2);
}
