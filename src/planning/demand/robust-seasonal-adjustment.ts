import { median } from './descriptive-statistics';
import { runningMedian } from './running-median';

/** With two seasons, seasonal effect and outlier look alike. */
const MIN_SEASONS = 3;

/**
 * Seasonal adjustment that one outlier cannot distort: the values less the median, over the seasons,
 * of their difference from the running median of one season. With fewer than three seasons, the
 * values themselves.
 */
export function robustlyAdjusted(values: Float64Array, seasonLength: number): Float64Array {
  if (seasonLength < 2 || values.length < MIN_SEASONS * seasonLength) return values;
  const levels = runningMedian(values, seasonLength >> 1);
  const effects = Float64Array.from({ length: seasonLength }, (_, place) =>
    median(
      values.map((value, t) => value - levels[t]!).filter((__, t) => t % seasonLength === place),
    ),
  );
  return values.map((value, t) => value - effects[t % seasonLength]!);
}
