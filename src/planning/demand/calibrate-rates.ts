import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { calibrateSd } from './calibrate-sd';
import type { CleanHistory } from './cleaning/clean-history';
import { demandRate, type RateColumns } from './demand-rate';
import type { EstimateStep } from './demand-statistics';
import { protectionDays } from './protection-days';
import { scaleVariance } from './scale-variance';

/** Positions between two steps: some milliseconds of work. */
const POSITIONS_A_STEP = 10_000;

/**
 * Corrects the variance and the tail of every rate by the errors of recent forecasts in this network.
 * A rate from the Forecast table stays as it is. Writes the variances into `rates`.
 */
export function* calibrateRates(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
  rates: RateColumns,
): Generator<EstimateStep, RateColumns, void> {
  const { count, forecastMean } = network.positions;
  const calibration = yield* calibrateSd(network, settings, history);
  if (calibration === null) return rates;
  const tail = rates.tail.slice();
  for (let p = 0; p < count; p += 1) {
    if (p % POSITIONS_A_STEP === 0) yield { stage: 'Estimating demand', done: count };
    if (!Number.isNaN(forecastMean[p]!)) continue;
    const days = protectionDays(network, settings, p);
    const scaled = scaleVariance(demandRate(rates, p), days, calibration.factor);
    rates.variance[p] = scaled.variance;
    rates.levelVariance[p] = scaled.levelVariance;
    tail[p] = calibration.tail;
  }
  return { ...rates, tail };
}
