import type { CleanSeries } from './cleaning/clean-history';

const WEEK = 7;

/**
 * Days in a forecast period. Shorter periods are aggregated to weeks: a plan needs demand over a lead
 * time and a review period, and weeks show its level and trend without the effect of the weekday.
 *
 * Source: temporal aggregation as in F. Petropoulos and N. Kourentzes, "Forecast combinations for
 * intermittent demand", Journal of the Operational Research Society 66, 2015; B. Rostami-Tabar, M. Z.
 * Babai, A. Syntetos and Y. Ducq, "Demand forecasting by temporal aggregation", Naval Research
 * Logistics 60, 2013.
 */
export function forecastPeriodDays(periodDays: number): number {
  return periodDays * aggregationLevel(periodDays);
}

function aggregationLevel(periodDays: number): number {
  return Math.max(1, Math.round(WEEK / periodDays));
}

/**
 * Aggregates a series to forecast periods; the last one ends where the series ends. Days before the
 * first whole week are left out. A week is observed if more than half of its days are.
 */
export function inForecastPeriods(series: CleanSeries, periodDays: number): CleanSeries {
  const level = aggregationLevel(periodDays);
  const count = Math.floor(series.demand.length / level);
  const first = series.demand.length - count * level;
  const demand = new Float64Array(count);
  const isObserved = new Uint8Array(count);
  for (let t = 0; t < count; t += 1) {
    let observed = 0;
    for (let k = first + t * level; k < first + (t + 1) * level; k += 1) {
      demand[t]! += series.demand[k]!;
      observed += series.isObserved[k]!;
    }
    isObserved[t] = 2 * observed > level ? 1 : 0;
  }
  return { demand, isObserved };
}
