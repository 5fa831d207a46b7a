import type { FittedForecast } from './fitted-forecast';
import { flatForecast } from './flat-forecast';
import { INTERMITTENT_SMOOTHING } from './intermittent-smoothing';
import { SmoothedMean } from './smoothed-mean';

/**
 * Croston's method for intermittent demand: the smoothed size of a demand over the smoothed number
 * of periods between demands. Both change only when there is demand.
 *
 * Source: J. Croston, "Forecasting and stock control for intermittent demands", Operational
 * Research Quarterly 23, 1972.
 */
export function fitCroston(values: Float64Array): FittedForecast {
  return fitWith(values, 1);
}

/**
 * Croston's method less its bias, the Syntetos–Boylan approximation: times 1 − α/2.
 *
 * Source: A. Syntetos and J. Boylan, "The accuracy of intermittent demand estimates", International
 * Journal of Forecasting 21, 2005, equation 3.
 */
export function fitSyntetosBoylan(values: Float64Array): FittedForecast {
  return fitWith(values, 1 - INTERMITTENT_SMOOTHING / 2);
}

function fitWith(values: Float64Array, factor: number): FittedForecast {
  const size = new SmoothedMean(INTERMITTENT_SMOOTHING);
  const interval = new SmoothedMean(INTERMITTENT_SMOOTHING);
  const rates = new Float64Array(values.length + 1);
  let waited = 0;
  for (let t = 0; t < values.length; t += 1) {
    waited += 1;
    if (values[t]! > 0) {
      size.add(values[t]!);
      interval.add(waited);
      waited = 0;
      rates[t + 1] = (factor * size.mean) / interval.mean;
    } else {
      rates[t + 1] = rates[t]!;
    }
  }
  return flatForecast(rates);
}
