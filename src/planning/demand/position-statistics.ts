import type { CleanHistory, CleanSeries } from './cleaning/clean-history';
import { seasonLengthOf } from './forecast/season-length';
import { forecastPeriodDays, inForecastPeriods } from './forecast-periods';
import { historyMoments, type HistoryMoments } from './history-moments';
import { MIN_DEMANDS, positionForecast, type PositionForecast } from './position-forecast';

/** What the history of one position says by itself. */
export interface PositionStatistics {
  readonly moments: HistoryMoments;
  /** The series that the moments are of, in the periods that demand is forecast in. */
  readonly series: CleanSeries;
  /** The forecast of the whole series; null where it is too thin. */
  readonly forecast: PositionForecast | null;
}

/**
 * What a position's history says by itself. Of a thin one, only its `plainSeries` counts.
 *
 * @param horizonDays days that stock must last; null where no forecast is wanted
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
  const own =
    horizonDays === null
      ? null
      : positionForecast(series.demand, horizonDays / days, seasonLengthIn(series.demand, days));
  const plain = own === null ? withoutFirstSale(history, position, clean) : clean;
  if (plain === clean)
    return { moments: momentsOf(clean, series, periodDays), series, forecast: own };
  const rest = inForecastPeriods(plain, periodDays);
  return { moments: momentsOf(plain, rest, periodDays), series: rest, forecast: own };
}

/** The series of a position that is, or is not, forecast by itself, in the periods of forecasts. */
export function plainSeries(
  history: CleanHistory,
  position: number,
  isForecast: boolean,
): CleanSeries {
  const clean = history.series(position);
  const plain = isForecast ? clean : withoutFirstSale(history, position, clean);
  return inForecastPeriods(plain, history.periodDays);
}

/**
 * The sale with which a thin history begins says nothing of how much is sold: it is why the history
 * begins there. It counts only where the product began to sell with it.
 */
function withoutFirstSale(
  { productPeriods }: CleanHistory,
  position: number,
  clean: CleanSeries,
): CleanSeries {
  if (clean.demand.length >= productPeriods[position]!) return clean;
  return { demand: clean.demand.subarray(1), isObserved: clean.isObserved.subarray(1) };
}

/** The season that the unit of period suggests, if it has come twice; else 1. */
export function seasonLengthIn(values: Float64Array, periodDays: number): number {
  const length = seasonLengthOf(periodDays);
  return values.length >= 2 * length ? length : 1;
}

/** The mean of every day; the variance in the periods of forecasts, unless they are too few. */
function momentsOf(clean: CleanSeries, series: CleanSeries, periodDays: number): HistoryMoments {
  const moments = historyMoments(clean, periodDays);
  const days = forecastPeriodDays(periodDays);
  if (series.demand.length < MIN_DEMANDS || days === periodDays) return moments;
  return { ...moments, variancePerDay: historyMoments(series, days).variancePerDay };
}
