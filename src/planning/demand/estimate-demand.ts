import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { runToEnd } from '../base/steps';
import { calibrateRates } from './calibrate-rates';
import { cleanedHistory, type CleanHistory } from './cleaning/clean-history';
import type { RateColumns } from './demand-rate';
import { collectStatistics, type DemandStatistics, type EstimateStep } from './demand-statistics';
import { ratesFromStatistics } from './rates-from-statistics';

/** Demand at every position, one element a position. Plain columns that can be sent to a thread. */
export interface DemandEstimate extends RateColumns {
  /** Days of observed history. */
  readonly historyDays: Float64Array;
  /** The cleaned history that the estimate is based on. */
  readonly history: Omit<CleanHistory, 'calendar' | 'series'>;
}

/** `estimateSteps` run to its end. */
export function estimateDemand(network: Network, settings: PlanSettings): DemandEstimate {
  return runToEnd(estimateSteps(network, settings));
}

/**
 * Estimates the demand of every position, a step at a time.
 *
 * 1. The history is cleaned. A position with enough demands gets a forecast over its protection
 *    interval.
 * 2. A sparse position has its mean so far, times the growth that the pooled forecast of its product,
 *    or else of its family in the region, expects.
 * 3. Each mean is shrunk towards what product and location suggest.
 * 4. Variances and tails are calibrated by recent forecast errors.
 *
 * A row of the Forecast table replaces all of it.
 *
 * @param collected statistics of all positions, if they have been collected already
 */
export function* estimateSteps(
  network: Network,
  settings: PlanSettings,
  collected?: DemandStatistics,
): Generator<EstimateStep, DemandEstimate, void> {
  const statistics = collected ?? (yield* collectStatistics(network, settings));
  const history = cleanedHistory(network, settings, statistics);
  const uncalibrated = yield* ratesFromStatistics(network, settings, history, statistics);
  const rates = yield* calibrateRates(network, settings, history, uncalibrated);
  const { periodDays, periods, productPeriods, unitsSold, adjustments } = history;
  return {
    ...rates,
    historyDays: statistics.days,
    history: { periodDays, periods, productPeriods, unitsSold, adjustments },
  };
}
