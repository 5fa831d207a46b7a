import { median } from '../median';
import { runningMedian } from '../running-median';

/** Robust standard deviations above the centre that demand is capped at. */
const MAX_DEVIATIONS = 12;
/** The median absolute deviation of a normal distribution is its standard deviation over this. */
const NORMAL_MEDIAN_DEVIATION = 1.4826;
/** However alike the sizes are, the deviation as a share of the centre: no cap is below 11.6 times it. */
const MIN_DEVIATION = 0.2;
/** With fewer sizes nothing is usual yet. */
const MIN_SIZES = 5;
/** Sizes on each side that say what is usual around one. */
const HALF_WINDOW = 5;

/**
 * What demand far out of the way is capped at, one element a period: twelve robust standard deviations
 * above the median size of demand, on square roots so that the spread does not grow with the level, of
 * all sizes or of the eleven around, whichever is more, so that a level that changes and stays is none.
 * Periods without demand have no part in it: more of them never raise a cap. Null where nothing is
 * above.
 *
 * The bound is far wider than that of `demandOutliers`, which marks what a planner should look at:
 * large orders are demand too, and a plan that leaves them out runs short. On real sales the usual
 * limit of 3.5 cost more service than it saved stock; what twelve leaves out is mostly slips and
 * orders that never come again.
 *
 * Source of the rule: F. Hampel, "The influence curve and its role in robust estimation", Journal of
 * the American Statistical Association 69, 1974.
 *
 * @param units units a period, 0 or more
 */
export function outlierCaps(units: Float64Array): Float64Array | null {
  const sizes = units.filter((size) => size > 0);
  if (sizes.length < MIN_SIZES) return null;
  const roots = sizes.map(Math.sqrt);
  const centre = median(roots);
  const leastBound = ((1 + MAX_DEVIATIONS * MIN_DEVIATION) * centre) ** 2;
  if (sizes.every((size) => size <= leastBound)) return null;
  const overall = boundsOf(roots, new Float64Array(roots.length).fill(centre))[0]!;
  if (sizes.every((size) => size <= overall)) return null;
  const around = boundsOf(roots, runningMedian(roots, HALF_WINDOW));
  let place = 0;
  return units.map((size) => (size > 0 ? Math.max(overall, around[place++]!) : Infinity));
}

/** The greatest size that is not out of the way of each centre. */
function boundsOf(roots: Float64Array, centres: Float64Array): Float64Array {
  const gaps = roots.map((root, t) => Math.abs(root - centres[t]!));
  const deviation = NORMAL_MEDIAN_DEVIATION * median(gaps);
  return centres.map(
    (centre) => (centre + MAX_DEVIATIONS * Math.max(deviation, MIN_DEVIATION * centre)) ** 2,
  );
}
