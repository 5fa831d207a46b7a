import type { FittedForecast } from './fitted-forecast';
import { flatForecast } from './flat-forecast';
import { INTERMITTENT_SMOOTHING } from './intermittent-smoothing';
import { SmoothedMean } from './smoothed-mean';
import type { SmoothingStart } from './smoothed-mean';

/**
 * Croston's method for intermittent demand: the smoothed demand size over the smoothed interval
 * between demands. Both are updated only in periods with demand, with a fixed smoothing constant. The
 * forecast is flat, and biased upwards by about α/2 of itself.
 *
 * Both means start at the plain mean of the values so far, so that a rare first demand has no extra
 * weight. Croston, and the R package forecast, start at the first demand and the first interval; with
 * few demands that is another forecast.
 *
 * Source: J. Croston, "Forecasting and stock control for intermittent demands", Operational
 * Research Quarterly 23, 1972.
 */
export function fitCroston(
  values: Float64Array,
  start: SmoothingStart = 'plain mean',
): FittedForecast {
  return fitWithFactor(values, 1, start);
}

/**
 * The Syntetos–Boylan approximation: Croston's forecast times 1 − α/2, which removes most of its bias.
 *
 * Source: A. Syntetos and J. Boylan, "The accuracy of intermittent demand estimates", International
 * Journal of Forecasting 21, 2005, equation 3.
 */
export function fitSyntetosBoylan(
  values: Float64Array,
  start: SmoothingStart = 'plain mean',
): FittedForecast {
  return fitWithFactor(values, 1 - INTERMITTENT_SMOOTHING / 2, start);
}

function fitWithFactor(
  values: Float64Array,
  factor: number,
  start: SmoothingStart,
): FittedForecast {
  const size = new SmoothedMean(INTERMITTENT_SMOOTHING, start);
  const interval = new SmoothedMean(INTERMITTENT_SMOOTHING, start);
  const rates = new Float64Array(values.length + 1);
  let sinceDemand = 0;
  for (let t = 0; t < values.length; t += 1) {
    sinceDemand += 1;
    if (values[t]! > 0) {
      size.add(values[t]!);
      interval.add(sinceDemand);
      sinceDemand = 0;
      rates[t + 1] = (factor * size.mean) / interval.mean;
    } else {
      rates[t + 1] = rates[t]!;
    }
  }
  return flatForecast(rates);
}
