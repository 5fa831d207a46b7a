import { median } from './descriptive-statistics';

/**
 * The running median: at each place the median of the value and of `halfWindow` values on either side,
 * fewer at the ends.
 *
 * Source: J. Tukey, "Exploratory data analysis", 1977, chapter 7.
 */
export function runningMedian(values: Float64Array, halfWindow: number): Float64Array {
  return values.map((_, t) =>
    median(values.subarray(Math.max(0, t - halfWindow), t + halfWindow + 1)),
  );
}
