import type { FitForecast } from './fitted-forecast';

/** The exponential of a larger logarithm overflows. */
const MAX_LOGARITHM = 700;

/**
 * A method fitted to the logarithms of the values, so errors and trend multiply instead of add. The
 * back-transformed forecast is the median of future demand. A series with a value of 0 is fitted
 * untransformed.
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
