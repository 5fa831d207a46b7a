import { sampleVariance } from '../descriptive-statistics';

/** The constants that are compared: 0 is the plain mean, 0.35 has about five effective periods. */
export const SMOOTHING_CONSTANTS: readonly number[] = [
  0, 0.02, 0.04, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35,
];

/** Shorter series have no later part to forecast. */
const MIN_PERIODS = 8;
/** The horizon is at most this share of a series. */
const MAX_HORIZON = 1 / 4;

/**
 * The choice of one smoothing constant for many series, by what came of it: from every period in the
 * later half of each series, the level before it forecasts the total over the horizon.
 *
 * The loss is the squared error, because a plan needs the mean, and most weeks of a slow mover are 0:
 * an absolute error would choose 0 for these. Each squared error is divided by the variance of the
 * total, horizon × the sample variance of the series. So it has no unit, and no series can dominate
 * by its size.
 *
 * The result is the smallest constant that is not worse than the best one by more than a standard
 * error of their difference over the series: without evidence for a faster one a forecast stays stable.
 *
 * Source: rolling origins as in L. Tashman, "Out-of-sample tests of forecasting accuracy",
 * International Journal of Forecasting 16, 2000; the rule of one standard error from L. Breiman and
 * others, "Classification and Regression Trees", 1984, section 3.4.3.
 */
export class SmoothingConstantChoice {
  /** The loss of each constant, an array a series. */
  private readonly losses: Float64Array[] = [];

  /**
   * Adds a series. One that is too short, or never varies, tells nothing.
   *
   * @param values units a period, oldest first
   * @param horizon periods, at least 1; at most a quarter of the series is used
   */
  add(values: Float64Array, horizon: number): void {
    if (values.length < MIN_PERIODS) return;
    const variance = sampleVariance(values);
    if (!(variance > 0)) return;
    const span = Math.max(
      1,
      Math.min(Math.round(horizon), Math.floor(MAX_HORIZON * values.length)),
    );
    const scale = span * variance;
    this.losses.push(
      Float64Array.from(
        SMOOTHING_CONSTANTS,
        (constant) => squaredErrors(values, span, constant) / scale,
      ),
    );
  }

  /** The chosen constant; 0, the plain mean, if no series tells. */
  constant(): number {
    const best = this.bestOf(SMOOTHING_CONSTANTS.map((_, c) => this.total(c)));
    const chosen = SMOOTHING_CONSTANTS.findIndex((_, c) => c === best || this.isAsGood(c, best));
    return SMOOTHING_CONSTANTS[chosen]!;
  }

  private total(c: number): number {
    let sum = 0;
    for (const loss of this.losses) sum += loss[c]!;
    return sum;
  }

  private bestOf(totals: readonly number[]): number {
    return totals.indexOf(Math.min(...totals));
  }

  /** Whether constant `c` is worse than the best by at most one standard error of the difference. */
  private isAsGood(c: number, best: number): boolean {
    const count = this.losses.length;
    if (count < 2) return false;
    const difference = (this.total(c) - this.total(best)) / count;
    let squares = 0;
    for (const loss of this.losses) squares += (loss[c]! - loss[best]! - difference) ** 2;
    return difference <= Math.sqrt(squares / (count - 1) / count);
  }
}

/** Sum of squared errors of totals over `span` periods from all origins in the later half. */
function squaredErrors(values: Float64Array, span: number, constant: number): number {
  const first = Math.ceil(values.length / 2);
  let total = 0;
  for (let t = first; t < first + span; t += 1) total += values[t]!;
  let level = 0;
  let weights = 0;
  let sum = 0;
  for (let origin = 0; origin + span <= values.length; origin += 1) {
    if (origin >= first) {
      const error = total - span * level;
      sum += error * error;
      total += (values[origin + span] ?? 0) - values[origin]!;
    }
    weights = 1 + (1 - constant) * weights;
    level += (values[origin]! - level) / weights;
  }
  return sum;
}
