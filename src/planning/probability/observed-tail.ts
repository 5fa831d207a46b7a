import { countLoss, countQuantile, countSurvival } from './count-distribution';

/** Chances, by a family of distributions, at which those observed are told; below a half, falling. */
export const TAIL_CHANCES: readonly number[] = [0.1, 0.02, 0.005];

/**
 * How often demand exceeds what it would by its family, negative binomial or Poisson, exceed with each of
 * `TAIL_CHANCES`: each below the one before it, from above 0 to below a half. Between these, the median
 * and never, chances are linear in those of the family; below its median demand is as the family says.
 *
 * Source: recalibration by the probability integral transform, A. P. Dawid, "The prequential approach",
 * Journal of the Royal Statistical Society A 147, 1984; V. Kuleshov, N. Fenner and S. Ermon, "Accurate
 * uncertainties for deep learning using calibrated regression", ICML 2018.
 */
export type ObservedTail = readonly number[];

const MEDIAN = 0.5;
const CORNERS: readonly number[] = [MEDIAN, ...TAIL_CHANCES, 0];
const LAST_PART = CORNERS.length - 2;

/** Between corners `part` and `part + 1`, the chance observed is `atNone` and `slope` times the family's. */
interface Part {
  readonly slope: number;
  readonly atNone: number;
}

function partOf(tail: ObservedTail, part: number): Part {
  const high = part === 0 ? MEDIAN : tail[part - 1]!;
  const low = part === LAST_PART ? 0 : tail[part]!;
  const slope = (high - low) / (CORNERS[part]! - CORNERS[part + 1]!);
  return { slope, atNone: low - slope * CORNERS[part + 1]! };
}

/** The chance observed of what has such a chance by the family. */
export function observedChance(tail: ObservedTail, ofFamily: number): number {
  if (ofFamily >= MEDIAN) return ofFamily;
  let part = 0;
  while (ofFamily < CORNERS[part + 1]!) part += 1;
  const { slope, atNone } = partOf(tail, part);
  return atNone + slope * ofFamily;
}

/** The chance by the family of what has such a chance as observed. */
export function familyChance(tail: ObservedTail, observed: number): number {
  if (observed >= MEDIAN) return observed;
  let part = 0;
  while (part < LAST_PART && observed < tail[part]!) part += 1;
  const { slope, atNone } = partOf(tail, part);
  return (observed - atNone) / slope;
}

/** Makes P(D ≤ k) of the family, for k that rise, P(D ≤ k) as observed. */
export function toObserved(cdf: Float64Array, tail: ObservedTail): void {
  let i = 0;
  while (i < cdf.length && 1 - cdf[i]! >= MEDIAN) i += 1;
  for (let part = 0; i < cdf.length; part += 1) {
    const { slope, atNone } = partOf(tail, part);
    const end = CORNERS[part + 1]!;
    for (; i < cdf.length && (part === LAST_PART || 1 - cdf[i]! >= end); i += 1) {
      cdf[i] = 1 - (atNone + slope * (1 - cdf[i]!));
    }
  }
}

/** E[(D − y)⁺] as observed, for an integer y: the sum of P(D > k) from k = y on. */
export function observedLoss(
  y: number,
  mean: number,
  variance: number,
  tail: ObservedTail,
): number {
  const above = countSurvival(y, mean, variance);
  let from = y;
  let loss = countLoss(y, mean, variance);
  let sum = 0;
  let now: Part = { slope: 1, atNone: 0 };
  for (let part = 0; part <= LAST_PART; part += 1) {
    if (above > CORNERS[part]!) {
      const to = countQuantile(1 - CORNERS[part]!, mean, variance);
      const after = countLoss(to, mean, variance);
      sum += now.slope * (loss - after) + now.atNone * (to - from);
      from = to;
      loss = after;
    }
    now = partOf(tail, part);
  }
  return sum + now.slope * loss;
}
