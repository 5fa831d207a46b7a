/** With fewer values than parameters anything looks like a trend. */
const MIN_VALUES = 6;
const STANDARD_ERRORS = 2;

/**
 * Whether values clearly go up, or down: the mean change from each to the next is more than two of its
 * standard errors away from 0. What only varies about a level does not come near it, because there a
 * change one way is followed by one back.
 *
 * Source: Student's t for the drift of a random walk, in J. Hamilton, "Time series analysis", 1994,
 * section 17.4.
 */
export function hasSignificantTrend(values: Float64Array): boolean {
  const changes = values.length - 1;
  if (values.length < MIN_VALUES) return false;
  const mean = (values[changes]! - values[0]!) / changes;
  let squares = 0;
  for (let t = 1; t <= changes; t += 1) squares += (values[t]! - values[t - 1]! - mean) ** 2;
  const standardError = Math.sqrt(squares / (changes - 1) / changes);
  return Math.abs(mean) > STANDARD_ERRORS * standardError;
}
