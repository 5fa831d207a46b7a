import { runToEnd } from '../base/steps';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { cleanedHistory } from './cleaning/clean-history';
import type { RateColumns } from './demand-rate';
import { collectStatistics, type EstimateStep } from './demand-statistics';
import { ratesFromStatistics } from './rates-from-statistics';

/**
 * Demand rates of all positions without the calibration by recent errors, which changes variances and
 * tails but no mean. With the pooled estimate this is fast: 20,000 positions with a year of history
 * take a third of a second.
 */
export function uncalibratedRates(network: Network, settings: PlanSettings): RateColumns {
  return runToEnd(uncalibratedSteps(network, settings));
}

/** `uncalibratedRates` a step at a time. */
export function* uncalibratedSteps(
  network: Network,
  settings: PlanSettings,
): Generator<EstimateStep, RateColumns, void> {
  const statistics = yield* collectStatistics(network, settings);
  const history = cleanedHistory(network, settings, statistics);
  return yield* ratesFromStatistics(network, settings, history, statistics);
}
