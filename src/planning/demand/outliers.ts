import { Refusal } from '../base/refusal';
import { demandClass } from './demand-class';
import { median } from './median';
import { robustlyAdjusted } from './robust-seasonal-adjustment';
import { runningMedian } from './running-median';

/** Robust standard deviations from the centre beyond which a value is an outlier. */
const MAX_DEVIATIONS = 3.5;
/** The median absolute deviation of a normal distribution is its standard deviation over this. */
const NORMAL_MEDIAN_DEVIATION = 1.4826;
/** With fewer values (or sizes) nothing is usual yet. */
const MIN_VALUES = 5;
/** However alike the rest is, a share of the centre that is never out of the way: some 35 %. */
const MIN_SCALE_OF_ROOTS = 0.05;
/** Of rare demand, less than 2.9 times the usual size is never out of the way. */
const MIN_SCALE_OF_SIZES = 0.3;
/** Values on each side that say what is usual around a period. */
const HALF_WINDOW = 5;

/**
 * Marks the periods of a history whose demand is out of the way: 1 for an outlier, else 0.
 *
 * Demand in most periods: the square root of each value (so that the spread does not grow with the
 * level), less its season, is compared with the running median of the eleven around it; further
 * above, or as a value further below, than 3.5 robust standard deviations (1.4826 × the median absolute
 * deviation) is an outlier. A level that changes and stays is none. A season needs three of its length to be seen.
 * Rare demand: a size is one if its logarithm is so far above the median of those; a period without
 * demand never is.
 *
 * Source: F. Hampel, "The influence curve and its role in robust estimation", Journal of the American
 * Statistical Association 69, 1974; the limit of 3.5 B. Iglewicz and D. Hoaglin, "How to detect and
 * handle outliers", 1993; over time L. Davies and U. Gather, JASA 88, 1993.
 *
 * @param values units a period, 0 or more
 * @param seasonLength periods in a season, 1 for none
 */
export function demandOutliers(values: Float64Array, seasonLength: number): Uint8Array {
  const kind = demandClass(values);
  if (kind instanceof Refusal) return new Uint8Array(values.length);
  const isRare = kind === 'intermittent' || kind === 'lumpy';
  return isRare ? unusualSizes(values) : unusualValues(values, seasonLength);
}

function unusualValues(values: Float64Array, seasonLength: number): Uint8Array {
  const marks = new Uint8Array(values.length);
  if (values.length < MIN_VALUES) return marks;
  const roots = robustlyAdjusted(values.map(Math.sqrt), seasonLength);
  const centres = runningMedian(roots, HALF_WINDOW);
  const gaps = roots.map((root, t) => root - centres[t]!);
  const scale = NORMAL_MEDIAN_DEVIATION * median(gaps.map(Math.abs));
  for (let t = 0; t < values.length; t += 1) {
    const root = Math.max(0, roots[t]!);
    const centre = Math.max(0, centres[t]!);
    const reach = MAX_DEVIATIONS * Math.max(scale, MIN_SCALE_OF_ROOTS * centre);
    // Low values stretch on the scale of roots: they are judged as they are, where d(x²) = 2x·dx.
    if (root - centre > reach || centre ** 2 - root ** 2 > 2 * centre * reach) marks[t] = 1;
  }
  return marks;
}

function unusualSizes(values: Float64Array): Uint8Array {
  const marks = new Uint8Array(values.length);
  const sizes = values.filter((value) => value > 0).map(Math.log);
  if (sizes.length < MIN_VALUES) return marks;
  const centre = median(sizes);
  const deviation = NORMAL_MEDIAN_DEVIATION * median(sizes.map((size) => Math.abs(size - centre)));
  const most = centre + MAX_DEVIATIONS * Math.max(MIN_SCALE_OF_SIZES, deviation);
  for (let t = 0; t < values.length; t += 1) {
    if (values[t]! > 0 && Math.log(values[t]!) > most) marks[t] = 1;
  }
  return marks;
}
