import type { Positions } from '../../network/network';
import type { DemandStatistics } from '../demand-statistics';
import { MIN_DEMANDS } from '../position-forecast';
import { productDispersion } from '../product-dispersion';
import type { SmoothedColumns } from './smoothed-columns';

/** The dispersion of a product weighs as much as this many periods with demand. */
const PRODUCT_WEIGHT = MIN_DEMANDS;

/**
 * What `shrinkToProducts` makes of smoothed demand: the level as the mean of the history, its
 * effective days as the days, and no forecast of its own for any position. The variance is the index
 * of dispersion times the level. The index is that of the position's errors, moderated towards that of
 * its product by the number of periods with demand, so no single sale makes it jump.
 */
export function pooledEvidence(
  positions: Positions,
  statistics: DemandStatistics,
  { level, effectiveDays, mean, days, variance, demands }: SmoothedColumns,
): DemandStatistics {
  const observed = { ...statistics, days, historyMean: mean, historyVariance: variance };
  const { indexOfDispersion } = productDispersion(positions, observed);
  const historyVariance = variance.map((own, p) => {
    const ofProduct = indexOfDispersion[positions.product[p]!]!;
    const index = mean[p]! > 0 ? own / mean[p]! : ofProduct;
    const weight = demands[p]! / (demands[p]! + PRODUCT_WEIGHT);
    return (ofProduct + weight * (index - ofProduct)) * level[p]!;
  });
  return { ...statistics, days: effectiveDays, historyMean: level, historyVariance };
}
