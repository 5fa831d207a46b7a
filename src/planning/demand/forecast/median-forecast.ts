import type { FitForecast, FittedForecast } from './fitted-forecast';

/**
 * The median of several forecasts, period by period: one that runs away does not count.
 *
 * Source: F. Petropoulos and I. Svetunkov, "A simple combination of univariate models", International
 * Journal of Forecasting 36, 2020.
 */
export function medianForecast(parts: readonly FittedForecast[]): FittedForecast {
  const sorted = new Float64Array(parts.length);
  const middle = Math.floor(parts.length / 2);
  const isOdd = parts.length % 2 === 1;
  let forecasts: readonly Float64Array[] = [];
  return {
    project(origin, horizon, into) {
      if ((forecasts[0]?.length ?? -1) < horizon) {
        forecasts = parts.map(() => new Float64Array(horizon));
      }
      for (let i = 0; i < parts.length; i += 1) parts[i]!.project(origin, horizon, forecasts[i]!);
      for (let k = 0; k < horizon; k += 1) {
        for (let i = 0; i < parts.length; i += 1) insert(sorted, i, forecasts[i]![k]!);
        into[k] = isOdd ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
      }
    },
  };
}

/** Puts a number in its place among the `count` in order before it. */
function insert(sorted: Float64Array, count: number, value: number): void {
  let i = count;
  for (; i > 0 && sorted[i - 1]! > value; i -= 1) sorted[i] = sorted[i - 1]!;
  sorted[i] = value;
}

/** Fits every method to the same values and takes the median of their forecasts. */
export function fitMedian(methods: readonly FitForecast[]): FitForecast {
  return (values) => medianForecast(methods.map((fit) => fit(values)));
}
