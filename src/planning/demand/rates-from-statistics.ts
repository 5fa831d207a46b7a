import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { mapSteps } from '../base/steps';
import type { CleanHistory } from './cleaning/clean-history';
import type { RateColumns } from './demand-rate';
import type { DemandStatistics, EstimateStep } from './demand-statistics';
import { familyTrends } from './family-trends';
import { pooledRates } from './pooled/pooled-rates';
import { shrinkToProducts } from './shrink-to-products';

/**
 * Demand rates of all positions from their statistics: family trends, then shrinkage; or the pooled
 * estimate, where the settings ask for it.
 */
export function* ratesFromStatistics(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
  statistics: DemandStatistics,
): Generator<EstimateStep, RateColumns, void> {
  const lastStep = (): EstimateStep => ({
    stage: 'Estimating demand',
    done: network.positions.count,
  });
  if (settings.demandEstimate !== 'individual') {
    return yield* mapSteps(pooledRates(network, settings, history, statistics), lastStep);
  }
  const trends = yield* mapSteps(familyTrends(network, settings, history, statistics), lastStep);
  return yield* mapSteps(shrinkToProducts(network, statistics, trends), lastStep);
}
