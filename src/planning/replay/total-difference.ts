import { quantileSorted } from 'simple-statistics';
import { uniformAt } from './random-at';

/** By how much a total differs, and how sure that is. */
export interface TotalDifference {
  readonly total: number;
  /** 95 % confidence interval of the total. */
  readonly low: number;
  readonly high: number;
  /** Share of the resamples in which the total is above 0. */
  readonly shareAbove: number;
}

/**
 * The sum of paired differences and its 95 % percentile bootstrap interval: the differences are drawn
 * with replacement. Deterministic for a seed.
 *
 * Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
 *
 * @param differences one a product; at least one
 * @param shared a difference that all products share: it is added and not drawn
 */
export function totalDifference(
  differences: readonly number[],
  shared = 0,
  { resamples = 2000, seed = 1 }: { readonly resamples?: number; readonly seed?: number } = {},
): TotalDifference {
  const count = differences.length;
  const totals = Array.from({ length: resamples }, (_, resample) => {
    let sum = shared;
    for (let draw = 0; draw < count; draw += 1) {
      sum += differences[Math.floor(count * uniformAt(seed, resample, draw))]!;
    }
    return sum;
  }).sort((a, b) => a - b);
  return {
    total: differences.reduce((sum, difference) => sum + difference, shared),
    low: quantileSorted(totals, 0.025),
    high: quantileSorted(totals, 0.975),
    shareAbove: totals.filter((total) => total > 0).length / resamples,
  };
}
