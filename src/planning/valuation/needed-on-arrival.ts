import { Scratch } from '../base/scratch';

/** Probabilities below this are left out of sums. */
const NEGLIGIBLE = 1e-12;

const beforeScratch = new Scratch();
const afterScratch = new Scratch();
const emptyScratch = new Scratch();

/** Fills `cdf[i]` with P(demand ≤ first + i). */
export type FillCdf = (cdf: Float64Array, first: number) => void;

/** Units that arrive on one day, and the demand before and after it. */
export interface Arrival {
  /** Number of the first unit, from 1. */
  readonly first: number;
  /** Stock that serves demand, in units. */
  readonly stock: number;
  /** Demand until the arrival, and a count that it exceeds with negligible probability. */
  readonly before: FillCdf;
  readonly maxLikelyBefore: number;
  /** Demand from the arrival on. */
  readonly after: FillCdf;
}

/**
 * Raises `probability[i]` to that of the n-th unit being needed, n = first + i, if that is higher:
 *
 *   P(D_after ≥ (stock − D_before)⁺ + n)
 *
 * Demand before the arrival is served from stock and lost beyond it: hence a convolution.
 */
export function raiseToNeededOnArrival(
  probability: Float64Array,
  { first, stock, before: fillBefore, maxLikelyBefore, after: fillAfter }: Arrival,
): void {
  const count = probability.length;
  const before = beforeScratch.column(Math.min(Math.max(0, stock), maxLikelyBefore));
  fillBefore(before, 0);
  // Drop the tail that has negligible probability: it would only lengthen the sum.
  let sold = before.length;
  while (sold > 1 && before[sold - 2]! > 1 - NEGLIGIBLE) sold -= 1;
  // `after[j]` is P(D_after ≤ lowest + j).
  const lowest = Math.max(0, stock) - sold + first - 1;
  const after = afterScratch.column(sold + count);
  fillAfter(after, lowest);
  const isEmptyOnArrival = 1 - (sold > 0 ? before[sold - 1]! : 0);
  const fromEmpty = emptyScratch.column(count);
  fillAfter(fromEmpty, first - 1);
  const plateau = plateauOf(after);
  toMasses(before, sold);
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    // Beyond all likely demand every unit has the probability of the one before it.
    const isSame = i > 0 && i >= plateau && fromEmpty[i] === fromEmpty[i - 1];
    if (!isSame) {
      total = isEmptyOnArrival * (1 - fromEmpty[i]!);
      for (let d = 0; d < sold; d += 1) total += before[d]! * (1 - after[sold - d + i]!);
    }
    if (total > probability[i]!) probability[i] = total;
  }
}

/** Index of the first element from which on all are equal. */
function plateauOf(cdf: Float64Array): number {
  let start = cdf.length - 1;
  while (start > 0 && cdf[start - 1] === cdf[start]) start -= 1;
  return start;
}

/** Replaces the first `count` cumulative probabilities by those of each value alone. */
function toMasses(cdf: Float64Array, count: number): void {
  for (let d = count - 1; d > 0; d -= 1) cdf[d]! -= cdf[d - 1]!;
}

/** A count that demand of this mean and variance exceeds with negligible probability. */
export function maxLikelyDemand(mean: number, variance: number): number {
  if (mean <= 0) return 1;
  return Math.ceil(mean + 8 * Math.sqrt(variance) + (30 * variance) / mean) + 1;
}
