import { countLoss, countQuantile, countSurvival } from './count-distribution';

/** Exceedance probabilities of the distribution family at which tails are calibrated; falling. */
export const TAIL_PROBABILITIES: readonly number[] = [0.1, 0.02, 0.005];

/**
 * A recalibrated upper tail: the observed probabilities of exceeding the quantiles that the family,
 * negative binomial or Poisson, exceeds with `TAIL_PROBABILITIES`. They fall strictly, from below ½ to
 * above 0. In between, the calibrated probability is linear in that of the family, with knots at the
 * median and at 0. Below the median the family applies.
 *
 * Source: recalibration by the probability integral transform, A. P. Dawid, "The prequential approach",
 * Journal of the Royal Statistical Society A 147, 1984; V. Kuleshov, N. Fenner and S. Ermon, "Accurate
 * uncertainties for deep learning using calibrated regression", ICML 2018.
 */
export type CalibratedTail = readonly number[];

const MEDIAN = 0.5;
/** Exceedance probabilities of the family between which the map is linear. */
const KNOTS: readonly number[] = [MEDIAN, ...TAIL_PROBABILITIES, 0];
const LAST_SEGMENT = KNOTS.length - 2;

/** Between two knots the calibrated probability is `intercept` + `slope` × the family's. */
interface Segment {
  readonly slope: number;
  readonly intercept: number;
}

/** The segment from knot `i` to knot `i + 1`. */
function segmentOf(tail: CalibratedTail, i: number): Segment {
  const high = i === 0 ? MEDIAN : tail[i - 1]!;
  const low = i === LAST_SEGMENT ? 0 : tail[i]!;
  const slope = (high - low) / (KNOTS[i]! - KNOTS[i + 1]!);
  return { slope, intercept: low - slope * KNOTS[i + 1]! };
}

/** The calibrated exceedance probability for one of the family. */
export function calibratedProbability(tail: CalibratedTail, ofFamily: number): number {
  if (ofFamily >= MEDIAN) return ofFamily;
  let i = 0;
  while (ofFamily < KNOTS[i + 1]!) i += 1;
  const { slope, intercept } = segmentOf(tail, i);
  return intercept + slope * ofFamily;
}

/** The exceedance probability of the family for a calibrated one: the inverse. */
export function familyProbability(tail: CalibratedTail, calibrated: number): number {
  if (calibrated >= MEDIAN) return calibrated;
  let i = 0;
  while (i < LAST_SEGMENT && calibrated < tail[i]!) i += 1;
  const { slope, intercept } = segmentOf(tail, i);
  return (calibrated - intercept) / slope;
}

/** Replaces the family's P(D ≤ k), for rising k, by the calibrated ones. */
export function calibrateCdf(cdf: Float64Array, tail: CalibratedTail): void {
  let k = 0;
  while (k < cdf.length && 1 - cdf[k]! >= MEDIAN) k += 1;
  for (let i = 0; k < cdf.length; i += 1) {
    const { slope, intercept } = segmentOf(tail, i);
    const end = KNOTS[i + 1]!;
    for (; k < cdf.length && (i === LAST_SEGMENT || 1 - cdf[k]! >= end); k += 1) {
      cdf[k] = 1 - (intercept + slope * (1 - cdf[k]!));
    }
  }
}

/**
 * The calibrated expected shortage E[(D − y)⁺] for an integer y: the sum of P(D > k) from k = y on,
 * segment by segment.
 */
export function calibratedLoss(
  y: number,
  mean: number,
  variance: number,
  tail: CalibratedTail,
): number {
  const survival = countSurvival(y, mean, variance);
  let from = y;
  let loss = countLoss(y, mean, variance);
  let sum = 0;
  let segment: Segment = { slope: 1, intercept: 0 };
  for (let i = 0; i <= LAST_SEGMENT; i += 1) {
    if (survival > KNOTS[i]!) {
      const to = countQuantile(1 - KNOTS[i]!, mean, variance);
      const lossBeyond = countLoss(to, mean, variance);
      sum += segment.slope * (loss - lossBeyond) + segment.intercept * (to - from);
      from = to;
      loss = lossBeyond;
    }
    segment = segmentOf(tail, i);
  }
  return sum + segment.slope * loss;
}
