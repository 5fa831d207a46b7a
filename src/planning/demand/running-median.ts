import { median } from './median';

/**
 * The median of each value and of as many on either side; at the ends of those that there are.
 *
 * Source: J. Tukey, "Exploratory data analysis", 1977, chapter 7.
 */
export function runningMedian(values: Float64Array, halfWindow: number): Float64Array {
  return values.map((_, t) =>
    median(values.subarray(Math.max(0, t - halfWindow), t + halfWindow + 1)),
  );
}
