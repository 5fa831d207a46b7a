import type { RandomDraws } from './random-draws';

/** A mean that wanders from week to week and comes back to 1 in the long run. */
export interface Drift {
  /** Standard deviation of the logarithm of the level in the long run. */
  readonly sigma: number;
  /** Correlation of that logarithm from one week to the next, 0 to below 1. */
  readonly perWeek: number;
}

/**
 * The level of demand on each of `days` days, with mean 1: the logarithm is an autoregressive process of
 * first order over weeks, in its long-run distribution from the first day on.
 */
export function wanderingLevel(draws: RandomDraws, days: number, drift?: Drift): Float64Array {
  const levels = new Float64Array(days).fill(1);
  if (drift === undefined) return levels;
  const { sigma, perWeek } = drift;
  const step = Math.sqrt(1 - perWeek ** 2);
  let state = draws.normal();
  for (let day = 0; day < days; day += 1) {
    if (day > 0 && day % 7 === 0) state = perWeek * state + step * draws.normal();
    levels[day] = Math.exp(sigma * state - sigma ** 2 / 2);
  }
  return levels;
}
