import { mean, sampleVariance } from '../descriptive-statistics';
import type { FittedForecast } from './fitted-forecast';

/** Periods ahead of each origin. With more, errors of neighbouring origins mostly repeat each other. */
const PERIODS_AHEAD = 3;
const MIN_ORIGINS = 4;
/** A method without parameters must be better by this share, and by two standard errors. */
const MIN_GAIN = 0.1;
const STANDARD_ERRORS = 2;

/**
 * Forecast selection by rolling origins: the index of the first candidate, unless another has clearly
 * smaller absolute errors at every origin in the later half of the values.
 *
 * The first candidate is meant to be a combination, the others methods without parameters. A single
 * fitted method is no candidate: its errors within the sample that it was fitted to are too small.
 *
 * Source: rolling origins L. Tashman, "Out-of-sample tests of forecasting accuracy", International
 * Journal of Forecasting 16, 2000; the standard error of overlapping errors F. Diebold and
 * R. Mariano, Journal of Business and Economic Statistics 13, 1995.
 */
export function selectForecast(
  candidates: readonly FittedForecast[],
  values: Float64Array,
): number {
  const first = Math.max(4, Math.floor(values.length / 2));
  const origins = values.length - PERIODS_AHEAD + 1 - first;
  if (origins < MIN_ORIGINS) return 0;
  const baseline = errorsAt(candidates[0]!, values, first, origins);
  let best = 0;
  let bestGain = MIN_GAIN * mean(baseline);
  for (let i = 1; i < candidates.length; i += 1) {
    const gains = errorsAt(candidates[i]!, values, first, origins);
    for (let t = 0; t < origins; t += 1) gains[t] = baseline[t]! - gains[t]!;
    const gain = mean(gains);
    if (!(gain > bestGain) || !(gain > STANDARD_ERRORS * standardError(gains))) continue;
    bestGain = gain;
    best = i;
  }
  return best;
}

/** Mean absolute error over the periods ahead of each origin. */
function errorsAt(
  candidate: FittedForecast,
  values: Float64Array,
  first: number,
  origins: number,
): Float64Array {
  const errors = new Float64Array(origins);
  const ahead = new Float64Array(PERIODS_AHEAD);
  for (let i = 0; i < origins; i += 1) {
    candidate.project(first + i, PERIODS_AHEAD, ahead);
    for (let k = 0; k < PERIODS_AHEAD; k += 1) {
      errors[i]! += Math.abs(values[first + i + k]! - ahead[k]!) / PERIODS_AHEAD;
    }
  }
  return errors;
}

/** Of the mean of gains, `PERIODS_AHEAD` of which overlap. */
function standardError(gains: Float64Array): number {
  return Math.sqrt((sampleVariance(gains) * PERIODS_AHEAD) / gains.length);
}
