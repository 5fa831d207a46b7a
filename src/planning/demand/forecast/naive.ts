import type { FittedForecast } from './fitted-forecast';
import { flatForecast } from './flat-forecast';

/** The last value goes on: the forecast of a random walk. */
export function fitNaive(values: Float64Array): FittedForecast {
  const rates = new Float64Array(values.length + 1);
  rates.set(values, 1);
  return flatForecast(rates);
}

/** The mean of all values so far: the forecast of a series that varies about one level. */
export function fitAverage(values: Float64Array): FittedForecast {
  const rates = new Float64Array(values.length + 1);
  for (let t = 0; t < values.length; t += 1) {
    rates[t + 1] = rates[t]! + (values[t]! - rates[t]!) / (t + 1);
  }
  return flatForecast(rates);
}

/**
 * The value of the same period a season ago. Before a whole season is known, the last value.
 *
 * @param seasonLength periods in a season, from 1
 */
export function fitSeasonalNaive(values: Float64Array, seasonLength: number): FittedForecast {
  return {
    project(origin, horizon, into) {
      const season = origin < seasonLength ? 1 : seasonLength;
      for (let k = 0; k < horizon; k += 1) into[k] = values[origin - season + (k % season)]!;
    },
  };
}
