import type { FitForecast } from './fitted-forecast';

/** Beyond this logarithm a number has no room in a double. */
const MAX_LOGARITHM = 700;

/**
 * The same method fitted to the logarithms of the values: errors and trend multiply instead of add.
 * The forecast is the median of what may come. Values of 0 have no logarithm: such a series is
 * fitted as it is.
 *
 * Source: G. Box and D. Cox, "An analysis of transformations", Journal of the Royal Statistical
 * Society B 26, 1964, with λ = 0.
 */
export function logTransformed(fit: FitForecast): FitForecast {
  return (values) => {
    if (!values.every((value) => value > 0)) return fit(values);
    const fitted = fit(values.map(Math.log));
    return {
      project(origin, horizon, into) {
        fitted.project(origin, horizon, into);
        for (let k = 0; k < horizon; k += 1) into[k] = Math.exp(Math.min(MAX_LOGARITHM, into[k]!));
      },
    };
  };
}
