import { systematicSample, type NetworkSample } from '../network/systematic-sample';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { CalibratedTail } from '../probability/calibrated-tail';
import { mapSteps } from '../base/steps';
import { cleanedHistory, type CleanHistory } from './cleaning/clean-history';
import { sumSales } from './cleaning/position-sales';
import { demandRate, type RateColumns } from './demand-rate';
import { collectStatistics, type EstimateStep } from './demand-statistics';
import { type ForecastOutcome, empiricalCoverage } from './forecast-outcome';
import { calibrateTail } from './calibrate-tail';
import { protectionDays } from './protection-days';
import { ratesFromStatistics } from './rates-from-statistics';
import { isLowVariation } from './scale-variance';

/** A third of the products at the most, and about so many positions, are enough to learn from. */
const MAX_POSITIONS = 2_000;
const MIN_STRIDE = 3;
/** From fewer positions nothing is learned. */
const MIN_POSITIONS = 40;
/** History before the time looked at, over that time. */
const MIN_HISTORY = 3;
/** So many positions count for as much as the forecasts' own word. */
const PRIOR_WEIGHT = 30;
/** Between the service levels that plans are made for, 95 and 99 %. */
const LEVEL = 0.975;
const MIN_FACTOR = 0.8;
const MAX_FACTOR = 2;
const BISECTIONS = 12;

/** How demand strayed of late. */
export interface SdCalibration {
  /** Times as far as the forecasts of this network say, by the standard deviation. */
  readonly factor: number;
  /** What is then left of what came beyond the quantiles. */
  readonly tail: CalibratedTail;
}

/**
 * How far demand strays from the forecasts of this network, by the estimate made as of a time that stock
 * must last ago, and what came since: the factor on standard deviations that would have put 97.5 % of
 * that below the 97.5 % quantiles, then how often it would have exceeded others. Learned from some of the
 * products; the factor is drawn towards 1 where they are few, and between 0.8 and 2. Null where there are
 * too few to learn from.
 *
 * Source: split conformal prediction with the standard deviation as scale: V. Vovk, A. Gammerman and
 * G. Shafer, "Algorithmic Learning in a Random World", 2005; J. Lei and others, "Distribution-free
 * predictive inference for regression", Journal of the American Statistical Association 113, 2018.
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
  const periods = periodsToLast(sample.network, settings, history);
  let longest = 0;
  for (const p of sample.position) longest = Math.max(longest, history.periods[p]!);
  if (longest < (1 + MIN_HISTORY) * periods) return null;
  const then = { ...settings, historyEnd: history.calendar.firstDay(periods - 1) };
  const atTheEnd = (): EstimateStep => ({
    stage: 'Estimating demand',
    done: network.positions.count,
  });
  const rates = yield* mapSteps(ratesAsOf(sample.network, then), atTheEnd);
  const cases: ForecastOutcome[] = [];
  for (let i = 0; i < count; i += 1) {
    const rate = demandRate(rates, i);
    const days = periods * history.periodDays;
    if (!(rate.mean > 0)) continue;
    const came = unitsSince(sample, history, i, periods);
    if (came !== null) cases.push({ rate, days, actual: came });
  }
  const sized = cases.filter(({ rate, days }) => isLowVariation(rate, days));
  const factor = yield* mapSteps(factorOf(sized), atTheEnd);
  return { factor, tail: calibrateTail(cases, factor) };
}

/** The estimate, but for what is learned here, of one who knows no more than the settings let. */
function* ratesAsOf(
  network: Network,
  settings: PlanSettings,
): Generator<EstimateStep, RateColumns, void> {
  const evidence = yield* collectStatistics(network, settings);
  const history = cleanedHistory(network, settings, evidence);
  return yield* ratesFromStatistics(network, settings, history, evidence);
}

/** The mean time that stock must last, in whole periods. */
function periodsToLast(network: Network, settings: PlanSettings, history: CleanHistory): number {
  const { count } = network.positions;
  let days = 0;
  for (let p = 0; p < count; p += 1) days += protectionDays(network, settings, p);
  return Math.max(1, Math.round(days / count / history.periodDays));
}

/**
 * Units sold in the last periods, untreated; null where a forecast stands for them, where not all of them
 * show plain demand, and where nothing was sold before: that some began to sell since is why they are here.
 */
function unitsSince(
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
  for (const sold of units) sum += sold;
  return Math.max(0, Math.round(sum));
}

function* factorOf(cases: readonly ForecastOutcome[]): Generator<void, number, void> {
  let low = MIN_FACTOR;
  let high = MAX_FACTOR;
  for (let halving = 0; halving < BISECTIONS; halving += 1) {
    const middle = (low + high) / 2;
    if (empiricalCoverage(cases, middle, LEVEL) < LEVEL) low = middle;
    else high = middle;
    yield;
  }
  const weight = cases.length / (cases.length + PRIOR_WEIGHT);
  return ((low + high) / 2) ** weight;
}
