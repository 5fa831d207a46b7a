import { everyNthProduct, type NetworkSample } from '../network/every-nth-product';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { countCdf } from '../probability/count-distribution';
import { relayed } from '../steps';
import { cleanedHistory, type CleanHistory } from './cleaning/clean-history';
import { addUpSales } from './cleaning/position-sales';
import {
  demandRate,
  type DemandRate,
  meanOver,
  type RateColumns,
  varianceOver,
} from './demand-rate';
import { gatherEvidence, type EstimateStep } from './gather-evidence';
import { protectionDays } from './protection-days';
import { ratesFromEvidence } from './rates-from-evidence';
import { isSized, spreadOut } from './spread-out';

/** A third of the products at the most, and about so many positions, are enough to learn from. */
const MOST_POSITIONS = 2_000;
const LEAST_STRIDE = 3;
/** From fewer positions nothing is learned. */
const LEAST_POSITIONS = 40;
/** History before the time looked at, over that time. */
const LEAST_HISTORY = 3;
/** So many positions count for as much as the forecasts' own word. */
const WEIGHT_OF_FORECASTS = 30;
/** Between the service levels that plans are made for, 95 and 99 %. */
const LEVEL = 0.975;
const LEAST_FACTOR = 0.8;
const MOST_FACTOR = 2;
const HALVINGS = 12;

/** What was expected of a position, and what then came. */
interface Hindsight {
  readonly rate: DemandRate;
  readonly days: number;
  /** Units. */
  readonly came: number;
}

/**
 * How many times as far demand strays as the forecasts of this network say: the factor on their
 * standard deviations with which the estimate, made as of a time that stock must last ago, would have
 * put 97.5 % of what came since below its 97.5 % quantiles. It is learned from some of the products, drawn
 * towards 1 where they are few, and between 0.8 and 2.
 *
 * What is between two whole numbers counts in part, so that whole units lift no share.
 *
 * Source: split conformal prediction with the standard deviation as scale: V. Vovk, A. Gammerman and
 * G. Shafer, "Algorithmic Learning in a Random World", 2005; J. Lei and others, "Distribution-free
 * predictive inference for regression", Journal of the American Statistical Association 113, 2018. In
 * part: C. Czado, T. Gneiting and L. Held, "Predictive model assessment for count data", Biometrics 65,
 * 2009.
 *
 * @param history of the whole network
 */
export function* learnSpread(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
): Generator<EstimateStep, number, void> {
  const stride = Math.max(LEAST_STRIDE, Math.ceil(network.positions.count / MOST_POSITIONS));
  const sample = everyNthProduct(network, stride);
  const { count } = sample.network.positions;
  if (count < LEAST_POSITIONS) return 1;
  const periods = periodsToLast(sample.network, settings, history);
  let longest = 0;
  for (const p of sample.position) longest = Math.max(longest, history.periods[p]!);
  if (longest < (1 + LEAST_HISTORY) * periods) return 1;
  const then = { ...settings, historyEnd: history.calendar.firstDay(periods - 1) };
  const atTheEnd = (): EstimateStep => ({
    stage: 'Estimating demand',
    done: network.positions.count,
  });
  const rates = yield* relayed(ratesAsOf(sample.network, then), atTheEnd);
  const cases: Hindsight[] = [];
  for (let i = 0; i < count; i += 1) {
    const rate = demandRate(rates, i);
    const days = periods * history.periodDays;
    if (!(rate.mean > 0) || !isSized(rate, days)) continue;
    const came = unitsSince(sample, history, i, periods);
    if (came !== null) cases.push({ rate, days, came });
  }
  return yield* relayed(factorFor(cases), atTheEnd);
}

/** The estimate, but for what is learned here, of one who knows no more than the settings let. */
function* ratesAsOf(
  network: Network,
  settings: PlanSettings,
): Generator<EstimateStep, RateColumns, void> {
  const evidence = yield* gatherEvidence(network, settings);
  const history = cleanedHistory(network, settings, evidence);
  return yield* ratesFromEvidence(network, settings, history, evidence);
}

/** The mean time that stock must last, in whole periods. */
function periodsToLast(network: Network, settings: PlanSettings, history: CleanHistory): number {
  const { count } = network.positions;
  let days = 0;
  for (let p = 0; p < count; p += 1) days += protectionDays(network, settings, p);
  return Math.max(1, Math.round(days / count / history.periodDays));
}

/**
 * Units sold in the last periods, untreated; null where a forecast stands for them, or where not all
 * of them show plain demand.
 */
function unitsSince(
  { network, position }: NetworkSample,
  history: CleanHistory,
  i: number,
  periods: number,
): number | null {
  const { positions } = network;
  if (!Number.isNaN(positions.forecastMean[i]!)) return null;
  if (history.series(position[i]!).isObserved.subarray(-periods).includes(0)) return null;
  const units = new Float64Array(periods);
  addUpSales(positions.history, history.calendar, i, { units, marks: new Uint8Array(periods) });
  let sum = 0;
  for (const sold of units) sum += sold;
  return Math.max(0, Math.round(sum));
}

function* factorFor(cases: readonly Hindsight[]): Generator<void, number, void> {
  let low = LEAST_FACTOR;
  let high = MOST_FACTOR;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (shareBelow(cases, middle) < LEVEL) low = middle;
    else high = middle;
    yield;
  }
  const weight = cases.length / (cases.length + WEIGHT_OF_FORECASTS);
  return ((low + high) / 2) ** weight;
}

/** The share of what came that is below the quantile of demand spread out by a factor. */
function shareBelow(cases: readonly Hindsight[], factor: number): number {
  let sum = 0;
  for (const { rate, days, came } of cases) {
    const mean = meanOver(rate, days);
    const variance = varianceOver(spreadOut(rate, days, factor), days);
    const below = countCdf(came - 1, mean, variance);
    const upTo = countCdf(came, mean, variance);
    if (upTo <= LEVEL) sum += 1;
    else if (below < LEVEL) sum += (LEVEL - below) / (upTo - below);
  }
  return sum / cases.length;
}
