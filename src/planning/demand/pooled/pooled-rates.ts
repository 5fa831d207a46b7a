import type { Network } from '../../network/network';
import type { PlanSettings } from '../../network/settings';
import type { CleanHistory } from '../cleaning/clean-history';
import type { RateColumns } from '../demand-rate';
import type { DemandStatistics } from '../demand-statistics';
import { shrinkToProducts } from '../shrink-to-products';
import { familySeasons } from './family-seasons';
import { ObservedDemand } from './observed-demand';
import { pooledEvidence } from './pooled-evidence';
import { smoothedColumns } from './smoothed-columns';
import { workbookConstant } from './workbook-constant';

/**
 * Demand rates of all positions by the pooled estimate, which changes little from plan to plan:
 *
 * 1. One smoothing constant for the workbook is chosen by what came of it.
 * 2. The observed demand of each position is smoothed with it.
 * 3. Level and effective days are shrunk towards what product and location suggest.
 *
 * A position has no trend: its level already follows its demand, and a trend of few sales is mostly
 * chance. In replays a plan with stable means was far cheaper than one with better fitting forecasts.
 *
 * @param statistics of which only the cleaning is used
 */
export function* pooledRates(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
  statistics: DemandStatistics,
): Generator<unknown, RateColumns, void> {
  const { positions } = network;
  const demand = new ObservedDemand(positions, history);
  const constant = yield* workbookConstant(network, settings, demand);
  const smoothed = yield* smoothedColumns(history, demand, constant);
  const evidence = pooledEvidence(positions, statistics, smoothed);
  yield;
  const postSeasonFactor = familySeasons(network, smoothed, evidence);
  yield;
  const growth = new Float64Array(positions.count).fill(1);
  return yield* shrinkToProducts(network, evidence, { growth, postSeasonFactor });
}
