import type { FittedForecast } from './fitted-forecast';

/**
 * The mean absolute scaled error of a fitted method: its mean absolute error one period ahead, at
 * rolling origins from a third of the series on, over that of the naive forecast. Below 1 the method
 * is better than the naive forecast. Null where the series is too short or never changes.
 *
 * Source: R. Hyndman and A. Koehler, "Another look at measures of forecast accuracy", International
 * Journal of Forecasting 22, 2006.
 */
export function meanAbsoluteScaledError(
  fitted: FittedForecast,
  values: Float64Array,
): number | null {
  const first = Math.max(2, Math.floor(values.length / 3));
  const forecast = new Float64Array(1);
  let error = 0;
  let naive = 0;
  for (let t = first; t < values.length; t += 1) {
    fitted.project(t, 1, forecast);
    error += Math.abs(values[t]! - forecast[0]!);
    naive += Math.abs(values[t]! - values[t - 1]!);
  }
  return naive > 0 ? error / naive : null;
}
