import { sampleVariance } from '../descriptive-statistics';

/** With fewer values than parameters anything looks like a trend. */
const MIN_VALUES = 6;
const STANDARD_ERRORS = 2;

/**
 * Whether values have a significant trend: their mean change a period is more than two standard errors
 * from 0. Values that vary around a level stay far from that, because a rise is followed by a fall.
 *
 * Source: Student's t for the drift of a random walk, in J. Hamilton, "Time series analysis", 1994,
 * section 17.4.
 */
export function hasSignificantTrend(values: Float64Array): boolean {
  if (values.length < MIN_VALUES) return false;
  const changes = values.slice(1).map((value, t) => value - values[t]!);
  const drift = (values.at(-1)! - values[0]!) / changes.length;
  const standardError = Math.sqrt(sampleVariance(changes) / changes.length);
  return Math.abs(drift) > STANDARD_ERRORS * standardError;
}
