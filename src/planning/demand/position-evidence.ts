import type { CleanHistory, CleanSeries } from './cleaning/clean-history';
import { seasonLengthOf } from './forecast/season-length';
import { forecastPeriodDays, inForecastPeriods } from './forecast-periods';
import { historyMoments, type HistoryMoments } from './history-moments';
import { LEAST_DEMANDS, ownForecast, type OwnForecast } from './own-forecast';

/** What the history of one position says by itself. */
export interface PositionEvidence {
  readonly moments: HistoryMoments;
  /** The series in the periods that demand is forecast in. */
  readonly series: CleanSeries;
  /** The forecast of that series; null where it is too thin. */
  readonly own: OwnForecast | null;
}

/** @param horizonDays days that stock must last; null where no forecast is wanted */
export function positionEvidence(
  history: CleanHistory,
  position: number,
  horizonDays: number | null,
): PositionEvidence {
  const { periodDays } = history;
  const clean = history.series(position);
  const series = inForecastPeriods(clean, periodDays);
  const days = forecastPeriodDays(periodDays);
  return {
    moments: momentsOf(clean, series, periodDays, days),
    series,
    own:
      horizonDays === null
        ? null
        : ownForecast(series.demand, horizonDays / days, seasonLengthIn(series.demand, days)),
  };
}

/** The season that the unit of period suggests, if it has come twice; else 1. */
export function seasonLengthIn(values: Float64Array, periodDays: number): number {
  const length = seasonLengthOf(periodDays);
  return values.length >= 2 * length ? length : 1;
}

/** The mean of every day; the variance in the periods of forecasts, unless they are too few. */
function momentsOf(
  clean: CleanSeries,
  series: CleanSeries,
  periodDays: number,
  forecastDays: number,
): HistoryMoments {
  const moments = historyMoments(clean, periodDays);
  if (series.demand.length < LEAST_DEMANDS || forecastDays === periodDays) return moments;
  const { variancePerDay } = historyMoments(series, forecastDays);
  return { ...moments, variancePerDay };
}
