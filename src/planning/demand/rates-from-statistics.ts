import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { mapSteps } from '../base/steps';
import type { CleanHistory } from './cleaning/clean-history';
import type { RateColumns } from './demand-rate';
import { familyTrends } from './family-trends';
import type { DemandStatistics, EstimateStep } from './demand-statistics';
import { shrinkToProducts } from './shrink-to-products';

/** How demand comes at every position once products, families and locations have been compared. */
export function* ratesFromStatistics(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
  evidence: DemandStatistics,
): Generator<EstimateStep, RateColumns, void> {
  const atTheEnd = (): EstimateStep => ({
    stage: 'Estimating demand',
    done: network.positions.count,
  });
  const trends = yield* mapSteps(familyTrends(network, settings, history, evidence), atTheEnd);
  return yield* mapSteps(shrinkToProducts(network, evidence, trends), atTheEnd);
}
