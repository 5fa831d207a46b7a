import type { Network } from '../network/network';
import { networkSlice } from '../network/network-slice';
import { productRanges } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { Refusal } from '../base/refusal';
import { cleanHistory, type CleanHistory } from './cleaning/clean-history';
import { ADJUSTMENT_KINDS, type AdjustmentKind } from './cleaning/adjustments';
import { demandClass, type DemandClass } from './demand-class';
import { demandQuantile } from './demand-distribution';
import { type DemandRate, varianceOver } from './demand-rate';
import type { ForecastMethod } from './forecast/forecast-methods';
import { meanAbsoluteScaledError } from './forecast/scaled-error';
import { forecastPeriodDays, inForecastPeriods } from './forecast-periods';
import type { PositionForecast } from './position-forecast';
import { seasonLengthIn } from './position-statistics';
import { productStatistics } from './product-statistics';
import { protectionDays } from './protection-days';

/** Where the mean of a position's demand is from. */
export type DemandSource =
  'Forecast table' | 'own history' | 'shared with the product' | 'shared with the family';

/** The demand of one position as a plan sees it: what was, what is expected, and how sure that is. */
export interface DemandProfile {
  /** Days in a period. */
  readonly periodDays: number;
  /** First day of the first period of the history, as an Excel date serial. */
  readonly firstDay: number;
  /** Units a period after treatment, oldest first; the last period ends on the plan date. */
  readonly demand: Float64Array;
  /** The same as it was sold. */
  readonly sold: Float64Array;
  /** What was treated in each period; empty where it stands as it was sold. */
  readonly adjusted: readonly (readonly AdjustmentKind[])[];
  /** Mean of each period from the plan date on. */
  readonly forecast: Float64Array;
  /** Between these each period's demand stays eight times in ten. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The method that forecast it; "average" where the mean so far stands for what is to come. */
  readonly method: ForecastMethod;
  /** Null where nothing was ever asked for. */
  readonly demandClass: DemandClass | null;
  /** Error one period ahead over that of the last value; null where it cannot be told. */
  readonly meanAbsoluteScaledError: number | null;
  /** Of the error of one period, in units. */
  readonly standardDeviation: number;
  /** Units a day, as planned. */
  readonly meanPerDay: number;
  readonly source: DemandSource;
}

const MIN_PERIODS_AHEAD = 8;
/** The share of outcomes below the band, and above it. */
const TAIL_PROBABILITY = 0.1;

/**
 * The demand of a position as the plan saw it.
 *
 * @param rate demand at the position as it was planned with
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
  const { forecast, source } = originOf(alone, settings, history, itself);
  const season = seasonLengthIn(demand, periodDays);
  const ahead = new Float64Array(Math.max(MIN_PERIODS_AHEAD, season, Math.ceil(horizon)));
  if (forecast === null) ahead.fill(1);
  else forecast.fitted.project(forecast.length, ahead.length, ahead);
  scaleTo(ahead, horizon, rate.mean * periodDays);
  const quantile = (share: number) =>
    ahead.map((mean) => demandQuantile(share, { ...rate, mean: mean / periodDays }, periodDays));
  return {
    periodDays,
    firstDay: firstDayOf(history, demand.length),
    demand,
    sold: soldIn(alone, history, itself, demand.length),
    adjusted: treatedIn(history, itself, demand.length),
    forecast: ahead,
    lower: quantile(TAIL_PROBABILITY),
    upper: quantile(1 - TAIL_PROBABILITY),
    method: forecast?.method ?? 'average',
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

interface Origin {
  /** With the length of the series that it was fitted to; null where the mean so far goes on. */
  readonly forecast: (PositionForecast & { readonly length: number }) | null;
  readonly source: DemandSource;
}

/** @param network with the positions of one product */
function originOf(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
  position: number,
): Origin {
  const { positions, products } = network;
  if (!Number.isNaN(positions.forecastMean[position]!)) {
    return { forecast: null, source: 'Forecast table' };
  }
  const product = positions.product[position]!;
  const range = { product, start: 0, end: positions.count };
  const evidence = productStatistics(network, settings, history, range);
  const itself = evidence.positions[position] ?? null;
  if (itself?.forecast) {
    const { forecast: own, series } = itself;
    return { forecast: { ...own, length: series.demand.length }, source: 'own history' };
  }
  if (evidence.pooled !== null) {
    const { forecast, index } = evidence.pooled;
    return { forecast: { ...forecast, length: index.length }, source: 'shared with the product' };
  }
  const hasFamily = products[product]!.family !== '';
  return {
    forecast: null,
    source: hasFamily ? 'shared with the family' : 'shared with the product',
  };
}

/** Multiplies means ahead so that over the horizon they come to this a period on average. */
function scaleTo(ahead: Float64Array, horizon: number, mean: number): void {
  let sum = 0;
  for (let k = 0; k < horizon; k += 1) sum += ahead[k]! * Math.min(1, horizon - k);
  if (!(sum > 0)) {
    ahead.fill(mean);
    return;
  }
  for (let k = 0; k < ahead.length; k += 1) ahead[k]! *= (mean * horizon) / sum;
}

/** First day of a series of so many periods of forecasts. */
function firstDayOf({ calendar, periodDays }: CleanHistory, periods: number): number {
  return calendar.firstDay((periods * forecastPeriodDays(periodDays)) / periodDays - 1);
}

/** The kinds of treatment in each of the last `periods` periods of forecasts, each kind once. */
function treatedIn(
  { calendar, periodDays, adjustments }: CleanHistory,
  position: number,
  periods: number,
): readonly (readonly AdjustmentKind[])[] {
  const added = forecastPeriodDays(periodDays) / periodDays;
  const kinds = Array.from({ length: periods }, () => new Set<AdjustmentKind>());
  for (let row = adjustments.start[position]!; row < adjustments.start[position + 1]!; row += 1) {
    const ago = calendar.periodsAgo(adjustments.day[row]!);
    kinds[periods - 1 - Math.floor(ago / added)]?.add(ADJUSTMENT_KINDS[adjustments.kind[row]!]!);
  }
  return kinds.map((ofPeriod) => [...ofPeriod]);
}

/** What a position sold in each of the last `periods` periods of forecasts, before any treatment. */
function soldIn(
  network: Network,
  { calendar, periodDays }: CleanHistory,
  position: number,
  periods: number,
): Float64Array {
  const { history } = network.positions;
  const added = forecastPeriodDays(periodDays) / periodDays;
  const sold = new Float64Array(periods);
  for (let row = history.start[position]!; row < history.start[position + 1]!; row += 1) {
    const ago = calendar.periodsAgo(history.day[row]!);
    const t = periods - 1 - Math.floor(ago / added);
    if (ago >= 0 && t >= 0) sold[t]! += history.quantity[row]!;
  }
  return sold;
}
