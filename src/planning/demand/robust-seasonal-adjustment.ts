import { median } from './median';
import { runningMedian } from './running-median';

/** In two seasons a season and an outlier look alike. */
const MIN_SEASONS = 3;

/**
 * The values less what is usual for their place in the season: the median, over the seasons, of
 * their difference from the running median of a season. One value out of the way, unlike in a mean,
 * does not pass for a season. The values themselves with fewer than three seasons.
 */
export function robustlyAdjusted(values: Float64Array, seasonLength: number): Float64Array {
  if (seasonLength < 2 || values.length < MIN_SEASONS * seasonLength) return values;
  const levels = runningMedian(values, seasonLength >> 1);
  const usual = Float64Array.from({ length: seasonLength }, (_, place) =>
    median(
      values.map((value, t) => value - levels[t]!).filter((__, t) => t % seasonLength === place),
    ),
  );
  return values.map((value, t) => value - usual[t % seasonLength]!);
}
