import type { CleanHistory, CleanSeries } from './cleaning/clean-history';
import { seasonLengthOf } from './forecast/season-length';
import { forecastPeriodDays, inForecastPeriods } from './forecast-periods';
import { historyMoments, type HistoryMoments } from './history-moments';
import { MIN_DEMANDS, positionForecast, type PositionForecast } from './position-forecast';

/** Statistics of one position's history. */
export interface PositionStatistics {
  readonly moments: HistoryMoments;
  /** The series that the moments are of, in forecast periods. */
  readonly series: CleanSeries;
  /** The forecast of the whole series; null if it is too sparse. */
  readonly forecast: PositionForecast | null;
}

/**
 * Moments and forecast of one position's history. The moments of a sparse position leave out the sale
 * with which its history begins, as in `plainSeries`.
 *
 * @param horizonDays protection interval; null where no forecast is wanted
 */
export function positionStatistics(
  history: CleanHistory,
  position: number,
  horizonDays: number | null,
): PositionStatistics {
  const { periodDays } = history;
  const clean = history.series(position);
  const series = inForecastPeriods(clean, periodDays);
  const days = forecastPeriodDays(periodDays);
  const forecast =
    horizonDays === null
      ? null
      : positionForecast(series.demand, horizonDays / days, seasonLengthIn(series.demand, days));
  const plain = forecast === null ? withoutFirstSale(history, position, clean) : clean;
  if (plain === clean) return { moments: momentsOf(clean, series, periodDays), series, forecast };
  const rest = inForecastPeriods(plain, periodDays);
  return { moments: momentsOf(plain, rest, periodDays), series: rest, forecast };
}

/** The series of a position in forecast periods, as its statistics count it. */
export function plainSeries(
  history: CleanHistory,
  position: number,
  hasForecast: boolean,
): CleanSeries {
  const clean = history.series(position);
  const plain = hasForecast ? clean : withoutFirstSale(history, position, clean);
  return inForecastPeriods(plain, history.periodDays);
}

/**
 * Leaves out the period of the first sale. A history begins with a sale by definition, so this period
 * would bias the mean upwards. It counts only where the product's whole history begins with it.
 */
function withoutFirstSale(
  { productPeriods }: CleanHistory,
  position: number,
  clean: CleanSeries,
): CleanSeries {
  if (clean.demand.length >= productPeriods[position]!) return clean;
  return { demand: clean.demand.subarray(1), isObserved: clean.isObserved.subarray(1) };
}

/** The season length that the period suggests if the values cover two seasons; else 1. */
export function seasonLengthIn(values: Float64Array, periodDays: number): number {
  const length = seasonLengthOf(periodDays);
  return values.length >= 2 * length ? length : 1;
}

/** The mean of all days; the variance in forecast periods, unless these are too few. */
function momentsOf(clean: CleanSeries, series: CleanSeries, periodDays: number): HistoryMoments {
  const moments = historyMoments(clean, periodDays);
  const days = forecastPeriodDays(periodDays);
  if (series.demand.length < MIN_DEMANDS || days === periodDays) return moments;
  return { ...moments, variancePerDay: historyMoments(series, days).variancePerDay };
}
