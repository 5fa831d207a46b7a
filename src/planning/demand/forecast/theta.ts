import type { FittedForecast } from './fitted-forecast';
import { recursiveLine } from './recursive-line';
import { smoothedLevels } from './smoothed-levels';
import { thetaParameters } from './theta-parameters';

/** 1 − 1/θ at θ = 2. */
const STANDARD_WEIGHT = 0.5;

/**
 * The Theta method: the mean of the least-squares line and of the simple exponential smoothing of
 * the line twice as curved as the series (θ = 2). This equals smoothing with a drift of half the slope,
 *
 *   Ŷₙ₊ₕ = ℓₙ + ½·{(1 − α)ⁿ·Aₙ + [h − 1 + (1 − (1 − α)ⁿ⁺¹)/α]·Bₙ}.
 *
 * α and ℓ₀ are those of least squared error one step ahead.
 *
 * Source: V. Assimakopoulos and K. Nikolopoulos, "The theta model", International Journal of
 * Forecasting 16, 2000; as smoothing with drift R. Hyndman and B. Billah, ibid. 19, 2003.
 */
export function fitTheta(values: Float64Array): FittedForecast {
  return fitWithWeight(values, STANDARD_WEIGHT);
}

/**
 * The Optimised Theta Model: `fitTheta` with the θ (1 or more) of least squared error as well.
 *
 * Source: J. Fiorucci and others, "Models for optimising the theta method and their relationship to
 * state space models", International Journal of Forecasting 32, 2016, equations 7 to 12.
 */
export function fitOptimisedTheta(values: Float64Array): FittedForecast {
  return fitWithWeight(values, null);
}

function fitWithWeight(values: Float64Array, weight: number | null): FittedForecast {
  const count = values.length;
  const line = recursiveLine(values);
  const intercept = new Float64Array(count + 1).fill(line.intercept[count]!);
  const slope = new Float64Array(count + 1).fill(line.slope[count]!);
  const { smoothing, levelStart, lineWeight } = thetaParameters(
    { values, intercept, slope },
    weight,
  );
  const levels = smoothedLevels(values, smoothing, levelStart);
  return {
    // An earlier origin uses the line of the values before it, so nothing of later values.
    project(origin, horizon, into) {
      const decay = (1 - smoothing) ** origin;
      const rise = line.slope[origin]!;
      const base =
        decay * line.intercept[origin]! + ((1 - decay * (1 - smoothing)) / smoothing) * rise;
      for (let k = 0; k < horizon; k += 1) {
        into[k] = levels[origin]! + lineWeight * (base + k * rise);
      }
    },
  };
}
