import { mean as meanOf, sampleStandardDeviation } from 'simple-statistics';
import { Refusal } from '../base/refusal';

/** Mean and standard deviation of demand, in units. */
export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

const tooShort = new Refusal(
  'data',
  'A standard deviation needs at least two periods of demand: give a longer history.',
);

/**
 * Sample mean and standard deviation of the first `count` periods of a demand history, with n − 1 in
 * the variance (Excel's AVERAGE and STDEV.S). Computed in two passes, so that a large mean with a small
 * variance loses no digits. Refuses fewer than two periods.
 *
 * Source: T. Chan, G. Golub and R. LeVeque, "Algorithms for computing the sample variance",
 * The American Statistician 37, 1983, equation 1.4.
 */
export function sampleMoments(
  demand: ArrayLike<number>,
  count: number = demand.length,
): Moments | Refusal {
  if (count < 2) return tooShort;
  const history = Array.from({ length: count }, (_, t) => demand[t]!);
  return { mean: meanOf(history), sd: sampleStandardDeviation(history) };
}
