import type { Positions } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { DemandEvidence } from './gather-evidence';
import { median } from './median';

/** How far the demand of each product varies, as variance over mean, one element a product. */
export interface ProductVariations {
  /** As sold; 1, what comes by chance, where that cannot be told. */
  readonly chance: Float64Array;
  /** As sold; where that cannot be told, as the middling product at such a level. */
  readonly burst: Float64Array;
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
export function productVariations(
  positions: Positions,
  evidence: DemandEvidence,
): ProductVariations {
  const ranges = productRanges(positions);
  const products = 1 + ranges.reduce((most, { product }) => Math.max(most, product), -1);
  const chance = new Float64Array(products).fill(1);
  const burst = new Float64Array(products).fill(1);
  const dispersions: number[] = [];
  const isNew: (typeof ranges)[number][] = [];
  for (const range of ranges) {
    const shown = shownBy(evidence, range.start, range.end);
    if (shown === null) {
      isNew.push(range);
      continue;
    }
    chance[range.product] = shown.burst;
    burst[range.product] = shown.burst;
    dispersions.push(shown.dispersion);
  }
  if (dispersions.length === 0) return { chance, burst };
  const usual = median(Float64Array.from(dispersions));
  for (const { product, start, end } of isNew) {
    burst[product] = 1 + usual * meanLevel(evidence, start, end);
  }
  return { chance, burst };
}

/** What a product shows by itself; null where it has not been sold for long enough. */
function shownBy(evidence: DemandEvidence, start: number, end: number) {
  let variances = 0;
  let means = 0;
  let squares = 0;
  for (let p = start; p < end; p += 1) {
    if (Number.isNaN(evidence.variancePerDay[p]!)) continue;
    variances += evidence.variancePerDay[p]!;
    means += evidence.meanSoFar[p]!;
    squares += evidence.meanSoFar[p]! ** 2;
  }
  if (!(means > 0)) return null;
  return { burst: variances / means, dispersion: Math.max(0, variances - means) / squares };
}

/** Units a day at a location; 0 without a history. */
function meanLevel({ days, meanSoFar }: DemandEvidence, start: number, end: number): number {
  let units = 0;
  let watched = 0;
  for (let p = start; p < end; p += 1) {
    if (!(days[p]! > 0)) continue;
    units += days[p]! * meanSoFar[p]!;
    watched += days[p]!;
  }
  return watched > 0 ? units / watched : 0;
}
