import { demandClass } from '../demand-class';
import { median } from '../median';
import { runningMedian } from '../running-median';
import { Refusal } from '../../refusal';

/** Robust standard deviations above the centre that demand is capped at. */
const MOST_DEVIATIONS = 12;
/** The median absolute deviation of a normal distribution is its standard deviation over this. */
const NORMAL_MEDIAN_DEVIATION = 1.4826;
/** However alike the rest is, the deviation as a share of the centre: a cap of 4.8 times the usual… */
const LEAST_DEVIATION = 0.1;
/** …and 16 times the usual size where demand is rare. */
const LEAST_DEVIATION_OF_SIZES = 0.25;
/** With fewer values (or sizes) nothing is usual yet. */
const LEAST_VALUES = 5;
/** Values on each side that say what is usual around a period. */
const HALF_WINDOW = 5;

/**
 * What demand far out of the way is capped at, one element a period: twelve robust standard deviations above the
 * median, on square roots so that the spread does not grow with the level, of all values or of the
 * eleven around, whichever is more, so that a level that changes and stays is none. Of rare demand
 * only the sizes count. Null where nothing is above.
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
  const kind = demandClass(units);
  if (kind instanceof Refusal) return null;
  const isRare = kind === 'intermittent' || kind === 'lumpy';
  const values = isRare ? units.filter((size) => size > 0) : units;
  if (values.length < LEAST_VALUES) return null;
  const least = isRare ? LEAST_DEVIATION_OF_SIZES : LEAST_DEVIATION;
  const roots = values.map(Math.sqrt);
  const centre = median(roots);
  const leastBound = ((1 + MOST_DEVIATIONS * least) * centre) ** 2;
  if (values.every((value) => value <= leastBound)) return null;
  const overall = boundsOf(roots, new Float64Array(roots.length).fill(centre), least)[0]!;
  if (values.every((value) => value <= overall)) return null;
  const around = boundsOf(roots, runningMedian(roots, HALF_WINDOW), least);
  let place = 0;
  return units.map((value) => {
    if (isRare && !(value > 0)) return Infinity;
    place += 1;
    return Math.max(overall, around[place - 1]!);
  });
}

/** The greatest value that is not out of the way of each centre. */
function boundsOf(roots: Float64Array, centres: Float64Array, least: number): Float64Array {
  const gaps = roots.map((root, t) => Math.abs(root - centres[t]!));
  const deviation = NORMAL_MEDIAN_DEVIATION * median(gaps);
  return centres.map(
    (centre) => (centre + MOST_DEVIATIONS * Math.max(deviation, least * centre)) ** 2,
  );
}
