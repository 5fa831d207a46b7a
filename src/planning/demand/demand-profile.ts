import type { Network } from '../network/network';
import { networkSlice } from '../network/network-slice';
import { productRanges } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { Refusal } from '../base/refusal';
import { cleanHistory, type CleanHistory } from './cleaning/clean-history';
import { ADJUSTMENT_KINDS, type AdjustmentKind } from './cleaning/adjustments';
import { demandClass, type DemandClass } from './demand-class';
import { demandQuantile } from './demand-distribution';
import { type DemandRate, meanOver, varianceOver } from './demand-rate';
import type { ForecastMethod } from './forecast/forecast-methods';
import { meanAbsoluteScaledError } from './forecast/scaled-error';
import { forecastPeriodDays, inForecastPeriods } from './forecast-periods';
import type { PositionForecast } from './position-forecast';
import { seasonLengthIn } from './position-statistics';
import { productStatistics } from './product-statistics';
import { protectionDays } from './protection-days';

/** What the mean of a position's demand is based on. */
export type DemandSource =
  'Forecast table' | 'own history' | 'shared with the product' | 'shared with the family';

/** The demand of one position as a plan sees it: history, forecast and uncertainty. */
export interface DemandProfile {
  /** Days in a period. */
  readonly periodDays: number;
  /** First day of the first period of the history, as an Excel date serial. */
  readonly firstDay: number;
  /** Units a period after adjustment, oldest first; the last period ends on the plan date. */
  readonly demand: Float64Array;
  /** Units a period before adjustment. */
  readonly sold: Float64Array;
  /** The adjustments of each period; empty where there is none. */
  readonly adjusted: readonly (readonly AdjustmentKind[])[];
  /** Mean of each period from the plan date on. */
  readonly forecast: Float64Array;
  /** Bounds of the 80 % range of each period's demand. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The forecasting method; "average" where the mean so far, or that of the table, is carried forward. */
  readonly method: ForecastMethod;
  /** Null without demand in the history. */
  readonly demandClass: DemandClass | null;
  /** Error one period ahead over that of the naive forecast; null where it is not defined. */
  readonly meanAbsoluteScaledError: number | null;
  /** Of one period's demand, in units. */
  readonly standardDeviation: number;
  /** Units a day, as planned. */
  readonly meanPerDay: number;
  readonly source: DemandSource;
}

const MIN_PERIODS_AHEAD = 8;
/** The probability of demand below the range, and of demand above it. */
const TAIL_PROBABILITY = 0.1;

/**
 * The demand of a position as the plan saw it.
 *
 * @param rate demand at the position as planned
 */
export function demandProfile(
  network: Network,
  settings: PlanSettings,
  position: number,
  rate: DemandRate,
): DemandProfile {
  const product = network.positions.product[position]!;
  const range = productRanges(network.positions).find((one) => one.product === product)!;
  const alone = networkSlice(network, range);
  const itself = position - range.start;
  const history = cleanHistory(alone, settings);
  const periodDays = forecastPeriodDays(history.periodDays);
  const { demand } = inForecastPeriods(history.series(itself), history.periodDays);
  const kind = demandClass(demand);
  const horizon = Math.max(1, protectionDays(alone, settings, itself) / periodDays);
  const { forecast, source } = basisOf(alone, settings, history, itself);
  const season = seasonLengthIn(demand, periodDays);
  const ahead = new Float64Array(Math.max(MIN_PERIODS_AHEAD, season, Math.ceil(horizon)));
  if (forecast === null) ahead.fill(1);
  else forecast.fitted.project(forecast.length, ahead.length, ahead);
  scaleTo(ahead, horizon, rate.mean * periodDays);
  if (rate.known) ahead.forEach((_, k) => (ahead[k] = meanOver(rate, periodDays, k * periodDays)));
  const quantile = (probability: number) =>
    ahead.map((mean) =>
      rate.known
        ? mean
        : demandQuantile(probability, { ...rate, mean: mean / periodDays }, periodDays),
    );
  return {
    periodDays,
    firstDay: firstDayOf(history, demand.length),
    demand,
    sold: soldIn(alone, history, itself, demand.length),
    adjusted: adjustmentsIn(history, itself, demand.length),
    forecast: ahead,
    lower: quantile(TAIL_PROBABILITY),
    upper: quantile(1 - TAIL_PROBABILITY),
    method: forecast?.method ?? methodWithoutForecast(settings, source),
    demandClass: kind instanceof Refusal ? null : kind,
    meanAbsoluteScaledError:
      source === 'own history' && forecast !== null
        ? meanAbsoluteScaledError(forecast.fitted, demand)
        : null,
    standardDeviation: Math.sqrt(varianceOver(rate, periodDays)),
    meanPerDay: rate.mean,
    source,
  };
}

interface Basis {
  /** With the length of the series that it was fitted to; null where the mean is carried forward. */
  readonly forecast: (PositionForecast & { readonly length: number }) | null;
  readonly source: DemandSource;
}

/** @param network with the positions of one product */
function basisOf(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
  position: number,
): Basis {
  const { positions, products } = network;
  if (!Number.isNaN(positions.forecastMean[position]!)) {
    return { forecast: null, source: 'Forecast table' };
  }
  if (settings.demandEstimate !== 'individual') {
    return { forecast: null, source: 'shared with the product' };
  }
  const product = positions.product[position]!;
  const range = { product, start: 0, end: positions.count };
  const statistics = productStatistics(network, settings, history, range);
  const itself = statistics.positions[position] ?? null;
  if (itself?.forecast) {
    const { forecast, series } = itself;
    return { forecast: { ...forecast, length: series.demand.length }, source: 'own history' };
  }
  if (statistics.pooled !== null) {
    const { forecast, index } = statistics.pooled;
    return { forecast: { ...forecast, length: index.length }, source: 'shared with the product' };
  }
  const hasFamily = products[product]!.family !== '';
  return {
    forecast: null,
    source: hasFamily ? 'shared with the family' : 'shared with the product',
  };
}

function methodWithoutForecast(settings: PlanSettings, source: DemandSource): ForecastMethod {
  const isSmoothed = settings.demandEstimate !== 'individual' && source !== 'Forecast table';
  return isSmoothed ? 'simple smoothing' : 'average';
}

/** Scales a forecast so that its mean a period over the horizon is `mean`. */
function scaleTo(ahead: Float64Array, horizon: number, mean: number): void {
  let sum = 0;
  for (let k = 0; k < horizon; k += 1) sum += ahead[k]! * Math.min(1, horizon - k);
  if (!(sum > 0)) {
    ahead.fill(mean);
    return;
  }
  for (let k = 0; k < ahead.length; k += 1) ahead[k]! *= (mean * horizon) / sum;
}

/** First day of a series of this many forecast periods. */
function firstDayOf({ calendar, periodDays }: CleanHistory, periods: number): number {
  return calendar.firstDay((periods * forecastPeriodDays(periodDays)) / periodDays - 1);
}

/** The kinds of adjustment in each of the last `periods` forecast periods, each kind once. */
function adjustmentsIn(
  { calendar, periodDays, adjustments }: CleanHistory,
  position: number,
  periods: number,
): readonly (readonly AdjustmentKind[])[] {
  const level = forecastPeriodDays(periodDays) / periodDays;
  const kinds = Array.from({ length: periods }, () => new Set<AdjustmentKind>());
  for (let row = adjustments.start[position]!; row < adjustments.start[position + 1]!; row += 1) {
    const ago = calendar.periodsAgo(adjustments.day[row]!);
    kinds[periods - 1 - Math.floor(ago / level)]?.add(ADJUSTMENT_KINDS[adjustments.kind[row]!]!);
  }
  return kinds.map((ofPeriod) => [...ofPeriod]);
}

/** Units sold in each of the last `periods` forecast periods, before adjustment. */
function soldIn(
  network: Network,
  { calendar, periodDays }: CleanHistory,
  position: number,
  periods: number,
): Float64Array {
  const { history } = network.positions;
  const level = forecastPeriodDays(periodDays) / periodDays;
  const sold = new Float64Array(periods);
  for (let row = history.start[position]!; row < history.start[position + 1]!; row += 1) {
    const ago = calendar.periodsAgo(history.day[row]!);
    const t = periods - 1 - Math.floor(ago / level);
    if (ago >= 0 && t >= 0) sold[t]! += history.quantity[row]!;
  }
  return sold;
}
