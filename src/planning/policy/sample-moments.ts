import { Refusal } from '../base/refusal';

/** Mean and standard deviation of demand a period, in units. */
export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

const tooShort = new Refusal(
  'data',
  'A standard deviation needs at least two periods of demand: give a longer history.',
);

/**
 * x̄ = Σx ÷ n and s = √(Σ(x − x̄)² ÷ (n − 1)), the unbiased sample variance's root, of the first
 * `count` elements of a demand history (Excel's AVERAGE and STDEV.S). In two passes, so that a
 * large mean with a small spread loses no digits.
 *
 * Refuses fewer than two periods.
 *
 * Source: T. Chan, G. Golub and R. LeVeque, "Algorithms for computing the sample variance",
 * The American Statistician 37, 1983, equation 1.7.
 */
export function sampleMoments(
  demand: ArrayLike<number>,
  count: number = demand.length,
): Moments | Refusal {
  if (count < 2) return tooShort;
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += demand[i]!;
  const mean = sum / count;
  let squares = 0;
  let residue = 0;
  for (let i = 0; i < count; i += 1) {
    const deviation = demand[i]! - mean;
    squares += deviation * deviation;
    residue += deviation;
  }
  // The residue would be 0 but for the rounding of the mean; this takes that rounding out.
  const variance = (squares - (residue * residue) / count) / (count - 1);
  return { mean, sd: Math.sqrt(Math.max(0, variance)) };
}
