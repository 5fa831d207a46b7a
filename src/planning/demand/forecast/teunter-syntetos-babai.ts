import type { FittedForecast } from './fitted-forecast';
import { flatForecast } from './flat-forecast';
import { INTERMITTENT_SMOOTHING } from './intermittent-smoothing';
import { SmoothedMean } from './smoothed-mean';

/**
 * The method of Teunter, Syntetos and Babai for intermittent demand: the smoothed probability of
 * demand in a period times the smoothed demand size. The probability falls in every period without
 * demand, so the flat forecast of an obsolete item goes to 0, where Croston's stays as it was.
 *
 * Source: R. Teunter, A. Syntetos and M. Z. Babai, "Intermittent demand: linking forecasting to
 * inventory obsolescence", European Journal of Operational Research 214, 2011, equation 5.
 *
 * @param smoothing α of both, above 0 and at most 1
 */
export function fitTeunterSyntetosBabai(
  values: Float64Array,
  smoothing = INTERMITTENT_SMOOTHING,
): FittedForecast {
  const size = new SmoothedMean(smoothing);
  const probability = new SmoothedMean(smoothing);
  const rates = new Float64Array(values.length + 1);
  for (let t = 0; t < values.length; t += 1) {
    const isDemand = values[t]! > 0;
    probability.add(isDemand ? 1 : 0);
    if (isDemand) size.add(values[t]!);
    rates[t + 1] = probability.mean * size.mean;
  }
  return flatForecast(rates);
}
