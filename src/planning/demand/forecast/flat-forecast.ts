import type { FittedForecast } from './fitted-forecast';

/** Forecasts the same for every period ahead: the rate as it was known at the origin. */
export function flatForecast(rates: Float64Array): FittedForecast {
  return {
    project(origin, horizon, into) {
      into.fill(rates[origin]!, 0, horizon);
    },
  };
}
