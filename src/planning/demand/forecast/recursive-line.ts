/** The least-squares line through the first t values at 1, 2, …, t, for every t from 0 on. */
export interface RecursiveLine {
  readonly mean: Float64Array;
  /** The line's value at 0. */
  readonly intercept: Float64Array;
  /** The line's rise a period; 0 with fewer than two values. */
  readonly slope: Float64Array;
}

/**
 * Recursive least squares of a line on time, updated value by value.
 *
 * Source: J. Fiorucci and others, "Models for optimising the theta method and their relationship to
 * state space models", International Journal of Forecasting 32, 2016, equations 16 to 18.
 */
export function recursiveLine(values: Float64Array): RecursiveLine {
  const count = values.length;
  const mean = new Float64Array(count + 1);
  const intercept = new Float64Array(count + 1);
  const slope = new Float64Array(count + 1);
  for (let t = 1; t <= count; t += 1) {
    const value = values[t - 1]!;
    slope[t] = t === 1 ? 0 : ((t - 2) * slope[t - 1]! + (6 / t) * (value - mean[t - 1]!)) / (t + 1);
    mean[t] = mean[t - 1]! + (value - mean[t - 1]!) / t;
    intercept[t] = mean[t]! - ((t + 1) / 2) * slope[t]!;
  }
  return { mean, intercept, slope };
}
