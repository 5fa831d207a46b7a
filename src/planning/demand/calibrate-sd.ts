import { systematicSample, type NetworkSample } from '../network/systematic-sample';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { CalibratedTail } from '../probability/calibrated-tail';
import { mapSteps } from '../base/steps';
import type { CleanHistory } from './cleaning/clean-history';
import { sumSales } from './cleaning/position-sales';
import { demandRate } from './demand-rate';
import type { EstimateStep } from './demand-statistics';
import { type ForecastOutcome, empiricalCoverage } from './forecast-outcome';
import { calibrateTail } from './calibrate-tail';
import { protectionDays } from './protection-days';
import { isLowVariation } from './scale-variance';
import { uncalibratedSteps } from './uncalibrated-rates';

/** At most a third of the products is used, and about this many positions. */
const MAX_POSITIONS = 2_000;
const MIN_STRIDE = 3;
/** Fewer positions give no calibration. */
const MIN_POSITIONS = 40;
/** Required history before the test period, in test periods. */
const MIN_HISTORY = 3;
/** The prior factor 1 weighs as much as this many positions. */
const PRIOR_WEIGHT = 30;
/** Lies between the usual service levels, 95 and 99 %. */
const LEVEL = 0.975;
const MIN_FACTOR = 0.8;
const MAX_FACTOR = 2;
const BISECTIONS = 12;

/** How recent forecast errors compare with their predicted standard deviations. */
export interface SdCalibration {
  /** Factor on the standard deviation. */
  readonly factor: number;
  /** How often demand still exceeds the quantiles after that factor is applied. */
  readonly tail: CalibratedTail;
}

/**
 * Split conformal calibration of the demand distribution, with the standard deviation as the scale.
 *
 * The history is cut one protection interval before its end. Demand of a sample of products is
 * estimated from the first part and compared with the sales of the second. The result is the factor
 * on the standard deviation at which 97.5 % of the outcomes lie below the 97.5 % quantile, found by
 * bisection between 0.8 and 2 and shrunk towards 1 where there are few outcomes. The tail is then
 * calibrated with this factor. Null where there are too few positions or too little history.
 *
 * Source: V. Vovk, A. Gammerman and G. Shafer, "Algorithmic Learning in a Random World", 2005; J. Lei
 * and others, "Distribution-free predictive inference for regression", Journal of the American
 * Statistical Association 113, 2018.
 *
 * @param history of the whole network
 */
export function* calibrateSd(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
): Generator<EstimateStep, SdCalibration | null, void> {
  const stride = Math.max(MIN_STRIDE, Math.ceil(network.positions.count / MAX_POSITIONS));
  const sample = systematicSample(network, stride);
  const { count } = sample.network.positions;
  if (count < MIN_POSITIONS) return null;
  const periods = testPeriods(sample.network, settings, history);
  let longest = 0;
  for (const p of sample.position) longest = Math.max(longest, history.periods[p]!);
  if (longest < (1 + MIN_HISTORY) * periods) return null;
  const asOfOrigin = { ...settings, historyEnd: history.calendar.firstDay(periods - 1) };
  const lastStep = (): EstimateStep => ({
    stage: 'Estimating demand',
    done: network.positions.count,
  });
  const rates = yield* mapSteps(uncalibratedSteps(sample.network, asOfOrigin), lastStep);
  const outcomes: ForecastOutcome[] = [];
  const days = periods * history.periodDays;
  for (let i = 0; i < count; i += 1) {
    const rate = demandRate(rates, i);
    if (!(rate.mean > 0)) continue;
    const actual = actualDemand(sample, history, i, periods);
    if (actual !== null) outcomes.push({ rate, days, actual });
  }
  const lowVariation = outcomes.filter(({ rate }) => isLowVariation(rate, days));
  const factor = yield* mapSteps(bisectFactor(lowVariation), lastStep);
  return { factor, tail: calibrateTail(outcomes, factor) };
}

/** The mean protection interval in whole periods, at least one. */
function testPeriods(network: Network, settings: PlanSettings, history: CleanHistory): number {
  const { count } = network.positions;
  let days = 0;
  for (let p = 0; p < count; p += 1) days += protectionDays(network, settings, p);
  return Math.max(1, Math.round(days / count / history.periodDays));
}

/**
 * Units sold in the last periods, before adjustment. Null for a position with a given forecast, one
 * with an adjusted period among them, and one that sold nothing before: it is in the sample only
 * because it has sold since.
 */
function actualDemand(
  { network, position }: NetworkSample,
  history: CleanHistory,
  i: number,
  periods: number,
): number | null {
  const { positions } = network;
  if (!Number.isNaN(positions.forecastMean[i]!)) return null;
  if (history.periods[position[i]!]! <= periods) return null;
  if (history.series(position[i]!).isObserved.subarray(-periods).includes(0)) return null;
  const units = new Float64Array(periods);
  sumSales(positions.history, history.calendar, i, { units, marks: new Uint8Array(periods) });
  let sum = 0;
  for (const sales of units) sum += sales;
  return Math.max(0, Math.round(sum));
}

function* bisectFactor(outcomes: readonly ForecastOutcome[]): Generator<void, number, void> {
  let low = MIN_FACTOR;
  let high = MAX_FACTOR;
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = (low + high) / 2;
    if (empiricalCoverage(outcomes, middle, LEVEL) < LEVEL) low = middle;
    else high = middle;
    yield;
  }
  const weight = outcomes.length / (outcomes.length + PRIOR_WEIGHT);
  return ((low + high) / 2) ** weight;
}
