import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { runToEnd } from '../base/steps';
import { calibrateRates } from './calibrate-rates';
import { cleanedHistory, type CleanHistory } from './cleaning/clean-history';
import type { RateColumns } from './demand-rate';
import { collectStatistics, type DemandStatistics, type EstimateStep } from './demand-statistics';
import { ratesFromStatistics } from './rates-from-statistics';

/**
 * Demand at every position, one element a position, and how much history speaks for it: plain columns,
 * that can be posted.
 */
export interface DemandEstimate extends RateColumns {
  readonly historyDays: Float64Array;
  /** What is known of the history that it comes from. */
  readonly history: Omit<CleanHistory, 'calendar' | 'series'>;
}

/** `estimateSteps` in one go. */
export function estimateDemand(network: Network, settings: PlanSettings): DemandEstimate {
  return runToEnd(estimateSteps(network, settings));
}

/**
 * Estimates the demand of every position, a step at a time.
 *
 * A position that sells often enough is forecast by itself over the time that its stock must last. One
 * that sells too thinly has its mean, times how much more its product (else its family in its region)
 * is forecast to sell than it did. Then each is drawn towards its product's mean at a location, and
 * all stray as far as forecasts were off of late. A Forecast row replaces all of it.
 *
 * @param gathered the evidence of all positions, where it has been gathered somewhere else
 */
export function* estimateSteps(
  network: Network,
  settings: PlanSettings,
  gathered?: DemandStatistics,
): Generator<EstimateStep, DemandEstimate, void> {
  const evidence = gathered ?? (yield* collectStatistics(network, settings));
  const history = cleanedHistory(network, settings, evidence);
  const forecast = yield* ratesFromStatistics(network, settings, history, evidence);
  const rates = yield* calibrateRates(network, settings, history, forecast);
  const { periodDays, periods, productPeriods, unitsSold, adjustments } = history;
  return {
    ...rates,
    historyDays: evidence.days,
    history: { periodDays, periods, productPeriods, unitsSold, adjustments },
  };
}
