import type { Positions } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { DemandStatistics } from './demand-statistics';
import { median } from './descriptive-statistics';

/** The index of dispersion (variance ÷ mean) of each product's demand, one element a product. */
export interface ProductDispersion {
  /** As observed; 1, that of Poisson demand, where history is too short. */
  readonly observed: Float64Array;
  /** As observed; where history is too short, that of the median product at the product's mean. */
  readonly indexOfDispersion: Float64Array;
}

/**
 * The dispersion of every product over all its locations. A product with too little history to show
 * its dispersion is given that of the median product: the negative binomial variance m + φ·m² at its
 * mean m a day.
 *
 * Source: φ by the method of moments, shared between items with few observations, as in M. Robinson
 * and G. Smyth, "Moderated statistical tests for assessing differences in tag abundance",
 * Bioinformatics 23, 2007.
 */
export function productDispersion(
  positions: Positions,
  statistics: DemandStatistics,
): ProductDispersion {
  const ranges = productRanges(positions);
  const products = 1 + ranges.reduce((max, { product }) => Math.max(max, product), -1);
  const observed = new Float64Array(products).fill(1);
  const indexOfDispersion = new Float64Array(products).fill(1);
  const dispersions: number[] = [];
  const newProducts: (typeof ranges)[number][] = [];
  for (const range of ranges) {
    const own = observedDispersion(statistics, range.start, range.end);
    if (own === null) {
      newProducts.push(range);
      continue;
    }
    observed[range.product] = own.index;
    indexOfDispersion[range.product] = own.index;
    dispersions.push(own.phi);
  }
  if (dispersions.length === 0) return { observed, indexOfDispersion };
  const medianPhi = median(Float64Array.from(dispersions));
  for (const { product, start, end } of newProducts) {
    indexOfDispersion[product] = 1 + medianPhi * meanRate(statistics, start, end);
  }
  return { observed, indexOfDispersion };
}

/** Index of dispersion and φ of one product; null with too little history. */
function observedDispersion(statistics: DemandStatistics, start: number, end: number) {
  let variances = 0;
  let means = 0;
  let squares = 0;
  for (let p = start; p < end; p += 1) {
    if (Number.isNaN(statistics.historyVariance[p]!)) continue;
    variances += statistics.historyVariance[p]!;
    means += statistics.historyMean[p]!;
    squares += statistics.historyMean[p]! ** 2;
  }
  if (!(means > 0)) return null;
  return { index: variances / means, phi: Math.max(0, variances - means) / squares };
}

/** Mean units a day at a location; 0 without history. */
function meanRate({ days, historyMean }: DemandStatistics, start: number, end: number): number {
  let units = 0;
  let observedDays = 0;
  for (let p = start; p < end; p += 1) {
    if (!(days[p]! > 0)) continue;
    units += days[p]! * historyMean[p]!;
    observedDays += days[p]!;
  }
  return observedDays > 0 ? units / observedDays : 0;
}
