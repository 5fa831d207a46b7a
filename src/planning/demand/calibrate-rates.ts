import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { CleanHistory } from './cleaning/clean-history';
import { demandRate, type RateColumns } from './demand-rate';
import type { EstimateStep } from './demand-statistics';
import { calibrateSd } from './calibrate-sd';
import { protectionDays } from './protection-days';
import { scaleVariance } from './scale-variance';

/** Positions between two steps: some milliseconds of work. */
const POSITIONS_A_STEP = 10_000;

/**
 * Lets demand stray as much further, or less far, than the rates say as it did from forecasts of late,
 * and as often far beyond. Where a Forecast row gives the rate, that stands. Writes into `rates`.
 */
export function* calibrateRates(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
  rates: RateColumns,
): Generator<EstimateStep, RateColumns, void> {
  const { count, forecastMean } = network.positions;
  const learned = yield* calibrateSd(network, settings, history);
  if (learned === null) return rates;
  const { factor } = learned;
  const tail = rates.tail.slice();
  for (let p = 0; p < count; p += 1) {
    if (p % POSITIONS_A_STEP === 0) yield { stage: 'Estimating demand', done: count };
    if (!Number.isNaN(forecastMean[p]!)) continue;
    const days = protectionDays(network, settings, p);
    const after = scaleVariance(demandRate(rates, p), days, factor);
    rates.variance[p] = after.variance;
    rates.levelVariance[p] = after.levelVariance;
    tail[p] = learned.tail;
  }
  return { ...rates, tail };
}
