import type { CleanHistory, CleanSeries } from './cleaning/clean-history';
import { seasonLengthOf } from './forecast/season-length';
import { forecastPeriodDays, inForecastPeriods } from './forecast-periods';
import { historyMoments, type HistoryMoments } from './history-moments';
import { LEAST_DEMANDS, ownForecast, type OwnForecast } from './own-forecast';

/** What the history of one position says by itself. */
export interface PositionEvidence {
  readonly moments: HistoryMoments;
  /** The series that the moments are of, in the periods that demand is forecast in. */
  readonly series: CleanSeries;
  /** The forecast of the whole series; null where it is too thin. */
  readonly own: OwnForecast | null;
}

/**
 * The sale with which a thin history begins says nothing of how much is sold: it is why the history
 * begins there. It counts only where the product began to sell with it.
 *
 * @param horizonDays days that stock must last; null where no forecast is wanted
 */
export function positionEvidence(
  history: CleanHistory,
  position: number,
  horizonDays: number | null,
): PositionEvidence {
  const { periodDays } = history;
  const clean = history.series(position);
  const series = inForecastPeriods(clean, periodDays);
  const days = forecastPeriodDays(periodDays);
  const own =
    horizonDays === null
      ? null
      : ownForecast(series.demand, horizonDays / days, seasonLengthIn(series.demand, days));
  if (own !== null || clean.demand.length >= history.productPeriods[position]!) {
    return { moments: momentsOf(clean, series, periodDays), series, own };
  }
  const rest = { demand: clean.demand.subarray(1), isObserved: clean.isObserved.subarray(1) };
  const seriesOfRest = inForecastPeriods(rest, periodDays);
  return { moments: momentsOf(rest, seriesOfRest, periodDays), series: seriesOfRest, own };
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
  if (series.demand.length < LEAST_DEMANDS || days === periodDays) return moments;
  return { ...moments, variancePerDay: historyMoments(series, days).variancePerDay };
}
