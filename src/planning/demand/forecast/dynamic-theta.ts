import type { FittedForecast } from './fitted-forecast';
import { recursiveLine } from './recursive-line';
import { smoothedLevels } from './smoothed-levels';
import { thetaParameters } from './theta-parameters';

/**
 * The Dynamic Optimised Theta Model: simple exponential smoothing plus the line of all values so far,
 * refitted in each period. One step ahead,
 *
 *   μₜ = ℓₜ₋₁ + (1 − 1/θ)·{(1 − α)ᵗ⁻¹·Aₜ₋₁ + [1 − (1 − α)ᵗ]/α·Bₜ₋₁},  ℓₜ = α·Yₜ + (1 − α)·ℓₜ₋₁,
 *
 * with A and B the intercept and slope of the line. Further ahead the forecasts replace the values.
 * α (0.1 to 0.99), θ (1 or more) and ℓ₀ are those of least squared error one step ahead.
 *
 * Source: J. Fiorucci, T. Pellegrini, F. Louzada, F. Petropoulos and A. Koehler, "Models for
 * optimising the theta method and their relationship to state space models", International Journal
 * of Forecasting 32, 2016, equations 13 to 20.
 */
export function fitDynamicTheta(values: Float64Array): FittedForecast {
  const line = recursiveLine(values);
  const { smoothing, levelStart, lineWeight } = thetaParameters({ values, ...line }, null);
  const levels = smoothedLevels(values, smoothing, levelStart);
  return {
    project(origin, horizon, into) {
      let level = levels[origin]!;
      let mean = line.mean[origin]!;
      let intercept = line.intercept[origin]!;
      let slope = line.slope[origin]!;
      let decay = (1 - smoothing) ** origin;
      for (let k = 0; k < horizon; k += 1) {
        const t = origin + k + 1;
        const next = decay * (1 - smoothing);
        const rise = decay * intercept + ((1 - next) / smoothing) * slope;
        const forecast = level + lineWeight * rise;
        into[k] = forecast;
        level += smoothing * (forecast - level);
        slope = ((t - 2) * slope + (6 / t) * (forecast - mean)) / (t + 1);
        mean += (forecast - mean) / t;
        intercept = mean - ((t + 1) / 2) * slope;
        decay = next;
      }
    },
  };
}
