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
  for (let i = 0; i < count; i += 1) {
    let total = isEmptyOnArrival * (1 - fromEmpty[i]!);
    let previous = 0;
    for (let d = 0; d < sold; d += 1) {
      const cumulative = before[d]!;
      total += (cumulative - previous) * (1 - after[sold - d + i]!);
      previous = cumulative;
    }
    if (total > probability[i]!) probability[i] = total;
  }
}

/** A count that demand of this mean and variance exceeds with negligible probability. */
export function maxLikelyDemand(mean: number, variance: number): number {
  if (mean <= 0) return 1;
  return Math.ceil(mean + 8 * Math.sqrt(variance) + (30 * variance) / mean) + 1;
}
