import type { FitForecast, FittedForecast } from './fitted-forecast';

/**
 * The median of several forecasts, period by period. A single forecast that is far off has no effect
 * on the median of three or more.
 *
 * Source: F. Petropoulos and I. Svetunkov, "A simple combination of univariate models", International
 * Journal of Forecasting 36, 2020.
 */
export function medianForecast(members: readonly FittedForecast[]): FittedForecast {
  const sorted = new Float64Array(members.length);
  const middle = Math.floor(members.length / 2);
  const isOdd = members.length % 2 === 1;
  let forecasts: readonly Float64Array[] = [];
  return {
    project(origin, horizon, into) {
      if ((forecasts[0]?.length ?? -1) < horizon) {
        forecasts = members.map(() => new Float64Array(horizon));
      }
      for (let i = 0; i < members.length; i += 1) {
        members[i]!.project(origin, horizon, forecasts[i]!);
      }
      for (let k = 0; k < horizon; k += 1) {
        for (let i = 0; i < members.length; i += 1) insertSorted(sorted, i, forecasts[i]![k]!);
        into[k] = isOdd ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
      }
    },
  };
}

/** Inserts a number among the first `count`, which are sorted. */
function insertSorted(sorted: Float64Array, count: number, value: number): void {
  let i = count;
  for (; i > 0 && sorted[i - 1]! > value; i -= 1) sorted[i] = sorted[i - 1]!;
  sorted[i] = value;
}

/** Fits every method to the same values and takes the median of their forecasts. */
export function fitMedian(methods: readonly FitForecast[]): FitForecast {
  return (values) => medianForecast(methods.map((fit) => fit(values)));
}
