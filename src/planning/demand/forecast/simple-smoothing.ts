import type { FittedForecast } from './fitted-forecast';
import { smoothedLevels } from './smoothed-levels';
import { thetaParameters } from './theta-parameters';

/**
 * Simple exponential smoothing, ℓₜ = α·Yₜ + (1 − α)·ℓₜ₋₁, with the α (0.1 to 0.99) and ℓ₀ of least
 * squared error. The forecast of every period is the last level.
 *
 * Source: R. Brown, "Statistical forecasting for inventory control", 1959; E. Gardner, "Exponential
 * smoothing: the state of the art", Journal of Forecasting 4, 1985, table 1, N-N.
 */
export function fitSimpleSmoothing(values: Float64Array): FittedForecast {
  const zeros = new Float64Array(values.length + 1);
  const { smoothing, levelStart } = thetaParameters({ values, intercept: zeros, slope: zeros }, 0);
  const levels = smoothedLevels(values, smoothing, levelStart);
  return {
    project(origin, horizon, into) {
      into.fill(levels[origin]!, 0, horizon);
    },
  };
}
