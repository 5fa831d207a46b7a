import { median, NORMAL_DEVIATIONS } from '../descriptive-statistics';
import { runningMedian } from '../running-median';

/** Robust standard deviations above the centre at which demand is capped. */
const MAX_DEVIATIONS = 12;
/** Smallest robust deviation as a share of the centre: no cap is below 11.6 times the centre. */
const MIN_DEVIATION = 0.2;
/** Fewer sizes do not show what is typical. */
const MIN_SIZES = 5;
/** Sizes on each side in the running median. */
const HALF_WINDOW = 5;

/**
 * The caps on extreme demand, one element a period: twelve robust standard deviations above the median
 * size. Both are taken on square roots, whose variance does not grow with the level, once of all sizes
 * and once of the eleven nearest. The larger one applies, so a lasting level shift is not capped.
 * Periods without demand are left out, so more of them never raise a cap. Null if no size exceeds its
 * cap.
 *
 * `demandOutliers` uses a far tighter limit: it marks what a planner should look at. Here large orders
 * are demand too, and a plan without them runs short. On real sales a limit of 3.5 lost more service
 * than it saved stock. Beyond twelve there are mostly typing errors and one-off orders.
 *
 * Source of the rule: F. Hampel, "The influence curve and its role in robust estimation", Journal of
 * the American Statistical Association 69, 1974.
 *
 * @param units units a period, 0 or more
 */
export function outlierCaps(units: Float64Array): Float64Array | null {
  if (hasNoExtreme(units)) return null;
  const sizes = units.filter((size) => size > 0);
  if (sizes.length < MIN_SIZES) return null;
  const roots = sizes.map(Math.sqrt);
  const centre = median(roots);
  const smallestCap = ((1 + MAX_DEVIATIONS * MIN_DEVIATION) * centre) ** 2;
  if (sizes.every((size) => size <= smallestCap)) return null;
  const overall = capsAround(roots, new Float64Array(roots.length).fill(centre))[0]!;
  if (sizes.every((size) => size <= overall)) return null;
  const local = capsAround(roots, runningMedian(roots, HALF_WINDOW));
  let next = 0;
  return units.map((size) => (size > 0 ? Math.max(overall, local[next++]!) : Infinity));
}

/** Leaves room for rounding where a bound is compared with a cap. */
const ROUNDING = 1e-9;

/**
 * Whether no size can exceed its cap, found without a sort: true if more than half of the sizes are at
 * least the largest one over the smallest ratio of a cap to the median size.
 */
function hasNoExtreme(units: Float64Array): boolean {
  let largest = 0;
  for (let t = 0; t < units.length; t += 1) if (units[t]! > largest) largest = units[t]!;
  const least = ((1 + ROUNDING) * largest) / (1 + MAX_DEVIATIONS * MIN_DEVIATION) ** 2;
  let sizes = 0;
  let large = 0;
  for (let t = 0; t < units.length; t += 1) {
    if (!(units[t]! > 0)) continue;
    sizes += 1;
    if (units[t]! >= least) large += 1;
  }
  return 2 * large > sizes || sizes < MIN_SIZES;
}

/** The cap around each centre, in units. */
function capsAround(roots: Float64Array, centres: Float64Array): Float64Array {
  const gaps = roots.map((root, t) => Math.abs(root - centres[t]!));
  const deviation = NORMAL_DEVIATIONS * median(gaps);
  return centres.map(
    (centre) => (centre + MAX_DEVIATIONS * Math.max(deviation, MIN_DEVIATION * centre)) ** 2,
  );
}
