import type { CleanSeries } from './cleaning/clean-history';

const WEEK = 7;

/**
 * Days in the periods that demand is forecast in: shorter ones are added up to weeks. What a plan asks
 * for is demand over a lead time and a review period; its level and its trend are seen as well in
 * weeks as in days, and no day of the week stands in the way.
 *
 * Source: F. Petropoulos and N. Kourentzes, "Forecast combinations for intermittent demand", Journal of
 * the Operational Research Society 66, 2015; B. Rostami-Tabar, M. Z. Babai, A. Syntetos and Y. Ducq,
 * "Demand forecasting by temporal aggregation", Naval Research Logistics 60, 2013.
 */
export function forecastPeriodDays(periodDays: number): number {
  return periodDays * periodsAdded(periodDays);
}

function periodsAdded(periodDays: number): number {
  return Math.max(1, Math.round(WEEK / periodDays));
}

/**
 * A series in the periods that demand is forecast in, the last one ending where the series ends. Days
 * before the first whole week are left out. A week is observed if most of its days are.
 */
export function inForecastPeriods(series: CleanSeries, periodDays: number): CleanSeries {
  const added = periodsAdded(periodDays);
  const count = Math.floor(series.demand.length / added);
  const first = series.demand.length - count * added;
  const demand = new Float64Array(count);
  const isObserved = new Uint8Array(count);
  for (let t = 0; t < count; t += 1) {
    let observed = 0;
    for (let k = first + t * added; k < first + (t + 1) * added; k += 1) {
      demand[t]! += series.demand[k]!;
      observed += series.isObserved[k]!;
    }
    isObserved[t] = 2 * observed > added ? 1 : 0;
  }
  return { demand, isObserved };
}
