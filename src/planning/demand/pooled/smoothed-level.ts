/** The level of a series by simple exponential smoothing, per period of the series. */
export interface SmoothedLevel {
  /** Weighted mean of the values; NaN of none. */
  readonly level: number;
  /** (Σw)² ÷ Σw²: as many values of equal weight have a mean as precise as the level. */
  readonly effectivePeriods: number;
  /** Variance of a value around the level before it; NaN with fewer than three values. */
  readonly variance: number;
}

/** Fewer values give no variance. */
const MIN_VALUES = 3;

/**
 * Simple exponential smoothing in its normalised form: a value k periods before the last one has
 * weight (1 − α)^k, and the level is the weighted mean. No starting value is needed, α = 0 gives the
 * plain mean, and one more value moves the level by its error times 1 ÷ Σw, which is between α and 1.
 *
 * The variance is the mean of e² ÷ (1 + 1 ÷ n), with e the error of the level before a value and n its
 * effective periods: the mean square of the recursive residuals. For α = 0 it is the sample variance.
 *
 * Source: R. Brown, "Smoothing, Forecasting and Prediction of Discrete Time Series", 1963 (discounted
 * least squares); L. Kish, "Survey Sampling", 1965 (effective sample size); R. Brown, J. Durbin and
 * J. Evans, "Techniques for testing the constancy of regression relationships over time", Journal of
 * the Royal Statistical Society B 37, 1975 (recursive residuals).
 *
 * @param values oldest first
 * @param constant α, from 0 to below 1
 */
export function smoothedLevel(values: Float64Array, constant: number): SmoothedLevel {
  const kept = 1 - constant;
  let level = 0;
  let weights = 0;
  let squares = 0;
  let errors = 0;
  for (let t = 0; t < values.length; t += 1) {
    const error = values[t]! - level;
    if (t > 0) errors += (error * error) / (1 + squares / weights ** 2);
    weights = 1 + kept * weights;
    squares = 1 + kept * kept * squares;
    level += error / weights;
  }
  return {
    level: values.length === 0 ? NaN : level,
    effectivePeriods: values.length === 0 ? 0 : weights ** 2 / squares,
    variance: values.length < MIN_VALUES ? NaN : errors / (values.length - 1),
  };
}
