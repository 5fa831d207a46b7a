import type { Positions } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { DemandStatistics } from './demand-statistics';
import { median } from './median';

/** How far the demand of each product varies, as variance over mean, one element a product. */
export interface ProductDispersion {
  /** As sold; 1, what comes by chance, where that cannot be told. */
  readonly observed: Float64Array;
  /** As sold; where that cannot be told, as the middling product at such a level. */
  readonly indexOfDispersion: Float64Array;
}

/**
 * The variation of every product over all its locations. One that has been sold for too few periods to
 * show any is new, not steady: it is lent the dispersion of the middling product, so that its variance
 * is m + φ·m² at its mean m a day, as the negative binomial has it.
 *
 * Source: φ by the method of moments, shared where there is too little of one's own, as in M. Robinson
 * and G. Smyth, "Moderated statistical tests for assessing differences in tag abundance",
 * Bioinformatics 23, 2007.
 */
export function productDispersion(
  positions: Positions,
  evidence: DemandStatistics,
): ProductDispersion {
  const ranges = productRanges(positions);
  const products = 1 + ranges.reduce((most, { product }) => Math.max(most, product), -1);
  const chance = new Float64Array(products).fill(1);
  const burst = new Float64Array(products).fill(1);
  const dispersions: number[] = [];
  const isNew: (typeof ranges)[number][] = [];
  for (const range of ranges) {
    const shown = observedDispersion(evidence, range.start, range.end);
    if (shown === null) {
      isNew.push(range);
      continue;
    }
    chance[range.product] = shown.burst;
    burst[range.product] = shown.burst;
    dispersions.push(shown.dispersion);
  }
  if (dispersions.length === 0) return { observed: chance, indexOfDispersion: burst };
  const usual = median(Float64Array.from(dispersions));
  for (const { product, start, end } of isNew) {
    burst[product] = 1 + usual * meanRate(evidence, start, end);
  }
  return { observed: chance, indexOfDispersion: burst };
}

/** What a product shows by itself; null where it has not been sold for long enough. */
function observedDispersion(evidence: DemandStatistics, start: number, end: number) {
  let variances = 0;
  let means = 0;
  let squares = 0;
  for (let p = start; p < end; p += 1) {
    if (Number.isNaN(evidence.historyVariance[p]!)) continue;
    variances += evidence.historyVariance[p]!;
    means += evidence.historyMean[p]!;
    squares += evidence.historyMean[p]! ** 2;
  }
  if (!(means > 0)) return null;
  return { burst: variances / means, dispersion: Math.max(0, variances - means) / squares };
}

/** Units a day at a location; 0 without a history. */
function meanRate(
  { days, historyMean: meanSoFar }: DemandStatistics,
  start: number,
  end: number,
): number {
  let units = 0;
  let watched = 0;
  for (let p = start; p < end; p += 1) {
    if (!(days[p]! > 0)) continue;
    units += days[p]! * meanSoFar[p]!;
    watched += days[p]!;
  }
  return watched > 0 ? units / watched : 0;
}
