import type { FittedForecast } from './fitted-forecast';

/** Ahead of each origin: further ahead, the errors of one origin and the next are mostly the same. */
const PERIODS_AHEAD = 3;
const MIN_ORIGINS = 4;
/** What has no parameters must do better by this share, and by two standard errors. */
const MIN_GAIN = 0.1;
const STANDARD_ERRORS = 2;

/**
 * Which of some forecasts to take by their absolute errors at every origin in the later half of the
 * values: the first, unless another is clearly better than it. Returns its position.
 *
 * The first is meant to be a combination, the others methods without parameters. A fitted method
 * alone is no candidate: its errors in the values that it was fitted to flatter it.
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
  const standard = errorsAt(candidates[0]!, values, first, origins);
  const average = meanOf(standard);
  let best = 0;
  let mostGained = MIN_GAIN * average;
  for (let i = 1; i < candidates.length; i += 1) {
    const gains = errorsAt(candidates[i]!, values, first, origins);
    for (let t = 0; t < origins; t += 1) gains[t] = standard[t]! - gains[t]!;
    const gained = meanOf(gains);
    if (!(gained > mostGained) || !(gained > STANDARD_ERRORS * standardError(gains, gained)))
      continue;
    mostGained = gained;
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

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i]!;
  return sum / values.length;
}

/** Of a mean of values of which as many as are forecast ahead say the same. */
function standardError(values: Float64Array, mean: number): number {
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) squares += (values[i]! - mean) ** 2;
  return Math.sqrt((squares * PERIODS_AHEAD) / (values.length - 1) / values.length);
}
