import type { FittedForecast } from './fitted-forecast';
import { recursiveLine } from './recursive-line';
import { smoothedLevels } from './smoothed-levels';
import { thetaParameters } from './theta-parameters';

/** θ = 2: the line counts for half. */
const STANDARD_WEIGHT = 0.5;

/**
 * The Theta method: the mean of the least-squares line and of the simple exponential smoothing of
 * the line twice as curved as the series (θ = 2), which is smoothing with a drift of half the slope,
 *
 *   Ŷₙ₊ₕ = ℓₙ + ½·{(1 − α)ⁿ·Aₙ + [h − 1 + (1 − (1 − α)ⁿ⁺¹)/α]·Bₙ}.
 *
 * Source: V. Assimakopoulos and K. Nikolopoulos, "The theta model", International Journal of
 * Forecasting 16, 2000; as smoothing with drift R. Hyndman and B. Billah, ibid. 19, 2003.
 */
export function fitTheta(values: Float64Array): FittedForecast {
  return fitWith(values, STANDARD_WEIGHT);
}

/**
 * The Optimised Theta Model: as `fitTheta` with θ, the weight of the line, of least squared error.
 *
 * Source: J. Fiorucci and others, "Models for optimising the theta method and their relationship to
 * state space models", International Journal of Forecasting 32, 2016, equations 7 to 12.
 */
export function fitOptimisedTheta(values: Float64Array): FittedForecast {
  return fitWith(values, null);
}

function fitWith(values: Float64Array, weight: number | null): FittedForecast {
  const count = values.length;
  const line = recursiveLine(values);
  const intercepts = new Float64Array(count + 1).fill(line.intercept[count]!);
  const slopes = new Float64Array(count + 1).fill(line.slope[count]!);
  const { smoothing, levelStart, lineWeight } = thetaParameters(values, intercepts, slopes, weight);
  const levels = smoothedLevels(values, smoothing, levelStart);
  return {
    // At earlier origins the line is the one of the values before it: nothing of what came later.
    project(origin, horizon, into) {
      const decay = (1 - smoothing) ** origin;
      const slope = line.slope[origin]!;
      const base =
        decay * line.intercept[origin]! + ((1 - decay * (1 - smoothing)) / smoothing) * slope;
      for (let k = 0; k < horizon; k += 1) {
        into[k] = levels[origin]! + lineWeight * (base + k * slope);
      }
    },
  };
}
