import { Refusal } from '../base/refusal';
import { demandClass } from './demand-class';
import { median, NORMAL_DEVIATIONS, robustDeviation } from './descriptive-statistics';
import { robustlyAdjusted } from './robust-seasonal-adjustment';
import { runningMedian } from './running-median';

/** Robust standard deviations from the centre beyond which a value is an outlier. */
const MAX_DEVIATIONS = 3.5;
/** Fewer values, or sizes, do not show what is typical. */
const MIN_VALUES = 5;
/** Smallest robust deviation of roots as a share of the centre: some 35 % more is never an outlier. */
const MIN_SCALE_OF_ROOTS = 0.05;
/** Smallest robust deviation of log sizes: less than 2.9 times the median size is never an outlier. */
const MIN_SCALE_OF_SIZES = 0.3;
/** Values on each side in the running median. */
const HALF_WINDOW = 5;

/**
 * Marks outliers in a demand history: 1 for an outlier, else 0.
 *
 * Frequent demand: square roots, whose variance does not grow with the level, less a robust season,
 * are compared with their running median of eleven values. A value more than 3.5 robust standard
 * deviations (1.4826 × the median absolute deviation) away is an outlier. A level shift is none.
 * The season needs three season lengths of history.
 * Rare demand: a size is an outlier if its logarithm is that far above the median. A period without
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
  return isRare ? sizeOutliers(values) : valueOutliers(values, seasonLength);
}

function valueOutliers(values: Float64Array, seasonLength: number): Uint8Array {
  const marks = new Uint8Array(values.length);
  if (values.length < MIN_VALUES) return marks;
  const roots = robustlyAdjusted(values.map(Math.sqrt), seasonLength);
  const centres = runningMedian(roots, HALF_WINDOW);
  const gaps = roots.map((root, t) => root - centres[t]!);
  const scale = NORMAL_DEVIATIONS * median(gaps.map(Math.abs));
  for (let t = 0; t < values.length; t += 1) {
    const root = Math.max(0, roots[t]!);
    const centre = Math.max(0, centres[t]!);
    const reach = MAX_DEVIATIONS * Math.max(scale, MIN_SCALE_OF_ROOTS * centre);
    // Roots exaggerate low values, so these are compared untransformed, with d(x²) = 2x·dx.
    if (root - centre > reach || centre ** 2 - root ** 2 > 2 * centre * reach) marks[t] = 1;
  }
  return marks;
}

function sizeOutliers(values: Float64Array): Uint8Array {
  const marks = new Uint8Array(values.length);
  const sizes = values.filter((value) => value > 0).map(Math.log);
  if (sizes.length < MIN_VALUES) return marks;
  const centre = median(sizes);
  const max = centre + MAX_DEVIATIONS * Math.max(MIN_SCALE_OF_SIZES, robustDeviation(sizes));
  for (let t = 0; t < values.length; t += 1) {
    if (values[t]! > 0 && Math.log(values[t]!) > max) marks[t] = 1;
  }
  return marks;
}
