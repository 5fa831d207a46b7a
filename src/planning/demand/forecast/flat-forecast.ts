import type { FittedForecast } from './fitted-forecast';

/** A flat forecast: for every period ahead the rate estimated at the origin. */
export function flatForecast(rates: Float64Array): FittedForecast {
  return {
    project(origin, horizon, into) {
      into.fill(rates[origin]!, 0, horizon);
    },
  };
}
