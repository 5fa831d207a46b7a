import type { FittedForecast } from './fitted-forecast';

/**
 * The mean absolute scaled error of a fitted method: how far it would have been off one period ahead,
 * at rolling origins from a third of the series on, over how far the last value would have been. Below
 * 1 it does better than that. Null where the series is too short or never changed.
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
