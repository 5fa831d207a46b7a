import { countLoss, countQuantile, countSurvival } from './count-distribution';

/** Chances, by a family of distributions, at which those observed are told; below a half, falling. */
export const TAIL_PROBABILITIES: readonly number[] = [0.1, 0.02, 0.005];

/**
 * How often demand exceeds what it would by its family, negative binomial or Poisson, exceed with each of
 * `TAIL_CHANCES`: each below the one before it, from above 0 to below a half. Between these, the median
 * and never, chances are linear in those of the family; below its median demand is as the family says.
 *
 * Source: recalibration by the probability integral transform, A. P. Dawid, "The prequential approach",
 * Journal of the Royal Statistical Society A 147, 1984; V. Kuleshov, N. Fenner and S. Ermon, "Accurate
 * uncertainties for deep learning using calibrated regression", ICML 2018.
 */
export type CalibratedTail = readonly number[];

const MEDIAN = 0.5;
const KNOTS: readonly number[] = [MEDIAN, ...TAIL_PROBABILITIES, 0];
const LAST_SEGMENT = KNOTS.length - 2;

/** Between corners `part` and `part + 1`, the chance observed is `atNone` and `slope` times the family's. */
interface Segment {
  readonly slope: number;
  readonly intercept: number;
}

function segmentOf(tail: CalibratedTail, part: number): Segment {
  const high = part === 0 ? MEDIAN : tail[part - 1]!;
  const low = part === LAST_SEGMENT ? 0 : tail[part]!;
  const slope = (high - low) / (KNOTS[part]! - KNOTS[part + 1]!);
  return { slope, intercept: low - slope * KNOTS[part + 1]! };
}

/** The chance observed of what has such a chance by the family. */
export function calibratedProbability(tail: CalibratedTail, ofFamily: number): number {
  if (ofFamily >= MEDIAN) return ofFamily;
  let part = 0;
  while (ofFamily < KNOTS[part + 1]!) part += 1;
  const { slope, intercept: atNone } = segmentOf(tail, part);
  return atNone + slope * ofFamily;
}

/** The chance by the family of what has such a chance as observed. */
export function familyProbability(tail: CalibratedTail, observed: number): number {
  if (observed >= MEDIAN) return observed;
  let part = 0;
  while (part < LAST_SEGMENT && observed < tail[part]!) part += 1;
  const { slope, intercept: atNone } = segmentOf(tail, part);
  return (observed - atNone) / slope;
}

/** Makes P(D ≤ k) of the family, for k that rise, P(D ≤ k) as observed. */
export function calibrateCdf(cdf: Float64Array, tail: CalibratedTail): void {
  let i = 0;
  while (i < cdf.length && 1 - cdf[i]! >= MEDIAN) i += 1;
  for (let part = 0; i < cdf.length; part += 1) {
    const { slope, intercept: atNone } = segmentOf(tail, part);
    const end = KNOTS[part + 1]!;
    for (; i < cdf.length && (part === LAST_SEGMENT || 1 - cdf[i]! >= end); i += 1) {
      cdf[i] = 1 - (atNone + slope * (1 - cdf[i]!));
    }
  }
}

/** E[(D − y)⁺] as observed, for an integer y: the sum of P(D > k) from k = y on. */
export function calibratedLoss(
  y: number,
  mean: number,
  variance: number,
  tail: CalibratedTail,
): number {
  const above = countSurvival(y, mean, variance);
  let from = y;
  let loss = countLoss(y, mean, variance);
  let sum = 0;
  let now: Segment = { slope: 1, intercept: 0 };
  for (let part = 0; part <= LAST_SEGMENT; part += 1) {
    if (above > KNOTS[part]!) {
      const to = countQuantile(1 - KNOTS[part]!, mean, variance);
      const after = countLoss(to, mean, variance);
      sum += now.slope * (loss - after) + now.intercept * (to - from);
      from = to;
      loss = after;
    }
    now = segmentOf(tail, part);
  }
  return sum + now.slope * loss;
}
