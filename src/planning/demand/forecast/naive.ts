import type { FittedForecast } from './fitted-forecast';
import { flatForecast } from './flat-forecast';

/**
 * The three methods without parameters, each the best forecast of a simple process. Source:
 * R. Hyndman and G. Athanasopoulos, "Forecasting: principles and practice", 2021, section 5.2.
 */

/** The naive method: the last value, the best forecast of a random walk. */
export function fitNaive(values: Float64Array): FittedForecast {
  const rates = new Float64Array(values.length + 1);
  rates.set(values, 1);
  return flatForecast(rates);
}

/** The mean of all values so far, the best forecast of independent values around one level. */
export function fitAverage(values: Float64Array): FittedForecast {
  const rates = new Float64Array(values.length + 1);
  for (let t = 0; t < values.length; t += 1) {
    rates[t + 1] = rates[t]! + (values[t]! - rates[t]!) / (t + 1);
  }
  return flatForecast(rates);
}

/**
 * The seasonal naive method: the value one season earlier, the best forecast of a seasonal random walk.
 * With less than a season of values, the last value.
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
