import type { FittedForecast } from './fitted-forecast';

/** How far the forecasts of a method are off, from what it would have forecast before. */
export interface ForecastErrors {
  /** Standard deviation of the error of one period, `ahead` periods from now (1, 2, …). */
  ofPeriod(ahead: number): number;
  /** Standard deviation of the error of the sum of the next `periods`, any number of them above 0. */
  ofSum(periods: number): number;
}

/** With fewer errors there is no telling how large they usually are. */
const MIN_ERRORS = 4;
const MIN_VALUES = 6;
/** Errors in the values that a method was fitted to are too small, by as many as it has parameters. */
const PARAMETERS = 3;
/** With fewer degrees of freedom Student's t varies more than twice as much as the normal, or without end. */
const MIN_DEGREES = 4;
/** Errors grow with the level: as its root where customers come by chance, as itself where they all buy more. */
const POWER_OF_LEVEL = 0.75;
/** An error made at a lower level counts for at most so much more, one at a higher level so much less. */
const MAX_SCALING = 2;
const MAX_REDUCTION = 8;

/**
 * The errors of a fitted method at rolling origins, from a third of the series on: the root mean
 * square of what came less what was forecast, for each number of periods ahead and for their sum. So
 * the sum has the errors of its periods as they really go together; no root of time.
 *
 * An error made when less (or more) was forecast than now counts for more (or less), by the power
 * 0.75 of the ratio. The mean square is raised by (n + k) ÷ (n − k) for the k parameters, three and
 * those of a season, and by N ÷ (N − 2) for being known from so few, the variance of Student's t, where
 * N is how many such spans lie side by side in the errors, at least 4. Where too few origins have so
 * many periods after them, the error goes on growing with time as it did in the longer half of the
 * longest span. Null with fewer than 6 values.
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
    const known = Math.min(longest, count - origin);
    fitted.project(origin, known, forecast);
    let sum = 0;
    let then = 0;
    for (let k = 0; k < known; k += 1) {
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
    // Further ahead is never surer: where it looks so, the few errors there are small by chance.
    if (k > 0) ofPeriod[k] = Math.max(ofPeriod[k]!, ofPeriod[k - 1]!);
    if (k > 0) ofSum[k] = Math.max(ofSum[k]!, ofSum[k - 1]!);
  }
  return {
    ofPeriod: (ahead) => deviationAt(ofPeriod, ahead, 0, 1),
    ofSum: (periods) => deviationAt(ofSum, periods, 0.5, 1.5),
  };
}

/** The variance of Student's t. */
function studentVariance(degrees: number): number {
  const atLeast = Math.max(MIN_DEGREES, degrees);
  return atLeast / (atLeast - 2);
}

/** What an error made when `then` was forecast would be now that `now` is. */
function scalingOf(now: number, then: number): number {
  if (!(now > 0 && then > 0)) return 1;
  const ratio = (now / then) ** POWER_OF_LEVEL;
  return Math.min(MAX_SCALING, Math.max(1 / MAX_REDUCTION, ratio));
}

/**
 * A deviation over a span: below one period as the root of time, between whole periods linear,
 * beyond the last as a power of time that is taken from the last half, within bounds.
 */
function deviationAt(
  deviations: Float64Array,
  span: number,
  leastPower: number,
  mostPower: number,
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
  const power = last > 0 && half > 0 && longest > 1 ? growth : leastPower;
  return last * (span / longest) ** Math.min(mostPower, Math.max(leastPower, power));
}
