import type { FittedForecast } from './fitted-forecast';

/** Standard deviations of forecast errors, estimated at rolling origins. */
export interface ForecastErrors {
  /** Of the error of one period, `ahead` periods from now (1, 2, …). */
  ofPeriod(ahead: number): number;
  /** Of the error of the total of the next `periods`, any number above 0. */
  ofSum(periods: number): number;
}

/** Fewer errors do not show their usual size. */
const MIN_ERRORS = 4;
const MIN_VALUES = 6;
/** Parameters of a method, for which its errors within the sample are too small. */
const PARAMETERS = 3;
/** With fewer degrees of freedom the variance of Student's t is above 2, or infinite. */
const MIN_DEGREES = 4;
/** Errors grow as the root of the level if more customers come, as the level if all buy more. */
const POWER_OF_LEVEL = 0.75;
/** Bounds of the scaling of an error to the current level: at most twice, at least an eighth. */
const MAX_SCALING = 2;
const MAX_REDUCTION = 8;

/**
 * Root mean squared forecast errors of a fitted method at rolling origins, from a third of the series
 * on, for each number of periods ahead and for their total. The total's error is measured directly, so
 * correlated errors of its periods are included; no square root of time is assumed.
 *
 * Three corrections apply. An error is scaled to the current level by the power 0.75 of current over
 * past forecast. The mean square is multiplied by (n + k) ÷ (n − k) for k parameters, three and those
 * of a season, and by N ÷ (N − 2), the variance of Student's t, with N the number of non-overlapping
 * spans in the errors, at least 4. Beyond the longest measured span the error grows as a power of time,
 * estimated from the longer half of the measured spans. Null with fewer than 6 values.
 *
 * Source: R. Hyndman and G. Athanasopoulos, "Forecasting: principles and practice", 2021, section
 * 5.10; errors of sums over the lead time D. Prak, R. Teunter and A. Syntetos, "On the calculation of
 * safety stocks when demand is forecasted", European Journal of Operational Research 256, 2017; the
 * final prediction error H. Akaike, Annals of the Institute of Statistical Mathematics 21, 1969; the
 * power of the level L. Taylor, "Aggregation, variance and the mean", Nature 189, 1961, who has the
 * variance as a power of the mean between 1 and 2.
 */
export function forecastErrors(
  fitted: FittedForecast,
  values: Float64Array,
  horizon: number,
): ForecastErrors | null {
  const count = values.length;
  if (count < MIN_VALUES) return null;
  const first = Math.max(2, Math.floor(count / 3));
  const longest = Math.max(1, Math.min(Math.ceil(horizon), count - first - MIN_ERRORS + 1));
  const ofPeriod = new Float64Array(longest);
  const ofSum = new Float64Array(longest);
  const now = new Float64Array(longest);
  fitted.project(count, longest, now);
  for (let k = 1; k < longest; k += 1) now[k]! += now[k - 1]!;
  const forecast = new Float64Array(longest);
  for (let origin = first; origin < count; origin += 1) {
    const periods = Math.min(longest, count - origin);
    fitted.project(origin, periods, forecast);
    let sum = 0;
    let then = 0;
    for (let k = 0; k < periods; k += 1) {
      const error = values[origin + k]! - forecast[k]!;
      sum += error;
      then += forecast[k]!;
      const scaling = scalingOf(now[k]!, then);
      ofPeriod[k]! += (scaling * error) ** 2;
      ofSum[k]! += (scaling * sum) ** 2;
    }
  }
  const parameters = Math.min(count / 2, PARAMETERS + (fitted.seasonParameters ?? 0));
  const forParameters = (count + parameters) / (count - parameters);
  for (let k = 0; k < longest; k += 1) {
    const origins = count - first - k;
    const correction = forParameters * studentVariance(origins / (k + 1));
    ofPeriod[k] = Math.sqrt((correction * ofPeriod[k]!) / origins);
    ofSum[k] = Math.sqrt((correction * ofSum[k]!) / origins);
    // Uncertainty never falls further ahead: a smaller estimate there is sampling error.
    if (k > 0) ofPeriod[k] = Math.max(ofPeriod[k]!, ofPeriod[k - 1]!);
    if (k > 0) ofSum[k] = Math.max(ofSum[k]!, ofSum[k - 1]!);
  }
  return {
    ofPeriod: (ahead) => deviationAt(ofPeriod, ahead, 0, 1),
    ofSum: (periods) => deviationAt(ofSum, periods, 0.5, 1.5),
  };
}

/** The variance of Student's t, with at least 4 degrees of freedom. */
function studentVariance(degrees: number): number {
  const bounded = Math.max(MIN_DEGREES, degrees);
  return bounded / (bounded - 2);
}

/** Factor from an error at a forecast of `then` to one at a forecast of `now`. */
function scalingOf(now: number, then: number): number {
  if (!(now > 0 && then > 0)) return 1;
  const ratio = (now / then) ** POWER_OF_LEVEL;
  return Math.min(MAX_SCALING, Math.max(1 / MAX_REDUCTION, ratio));
}

/**
 * The deviation over a span: below one period by the square root of time, between whole periods
 * linear, beyond the last by a power of time that is estimated from the last half, within bounds.
 */
function deviationAt(
  deviations: Float64Array,
  span: number,
  minPower: number,
  maxPower: number,
): number {
  const longest = deviations.length;
  if (span <= 1) return deviations[0]! * Math.sqrt(span);
  if (span <= longest) {
    const whole = Math.floor(span);
    const below = deviations[whole - 1]!;
    return whole === span ? below : below + (span - whole) * (deviations[whole]! - below);
  }
  const last = deviations[longest - 1]!;
  const half = deviations[Math.ceil(longest / 2) - 1]!;
  const growth = Math.log(last / half) / Math.log(longest / Math.ceil(longest / 2));
  const power = last > 0 && half > 0 && longest > 1 ? growth : minPower;
  return last * (span / longest) ** Math.min(maxPower, Math.max(minPower, power));
}
