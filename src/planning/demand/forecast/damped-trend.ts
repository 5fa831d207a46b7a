import type { FittedForecast } from './fitted-forecast';

/** α, γ and φ of the method. */
interface Smoothing {
  level: number;
  trend: number;
  damping: number;
}

interface Start {
  level: number;
  trend: number;
}

const MIN_DAMPING = 0.8;
const MAX_DAMPING = 0.98;
/** A more adaptive trend follows noise and carries it into every period ahead. */
const MAX_TREND = 0.3;
/** Fewer values than parameters would be fitted exactly. */
const MIN_VALUES = 6;

/**
 * Exponential smoothing with a damped trend: with the error eₜ = Yₜ − (ℓₜ₋₁ + φ·bₜ₋₁),
 *
 *   ℓₜ = ℓₜ₋₁ + φ·bₜ₋₁ + α·eₜ,  bₜ = φ·bₜ₋₁ + α·γ·eₜ,  Ŷₙ₊ₕ = ℓₙ + (φ + φ² + … + φʰ)·bₙ.
 *
 * The parameters minimise the squared error one step ahead. α, γ (up to 0.3) and φ (0.8 to 0.98) are
 * found by a grid and a coordinate search, which need not find the global minimum. The initial level
 * and trend follow by least squares, because the errors are linear in them.
 *
 * Source: E. Gardner and E. McKenzie, "Forecasting trends in time series", Management Science 31,
 * 1985, equations 7 to 9; bounds of φ as in R. Hyndman and others, "Forecasting with exponential
 * smoothing", 2008.
 */
export function fitDampedTrend(values: Float64Array): FittedForecast {
  const count = values.length;
  const start: Start = { level: values[0]!, trend: 0 };
  const smoothing =
    count < MIN_VALUES ? { level: 0.5, trend: 0, damping: MAX_DAMPING } : search(values, start);
  if (count >= MIN_VALUES) errorAt(values, smoothing, start);
  const levels = new Float64Array(count + 1);
  const trends = new Float64Array(count + 1);
  levels[0] = start.level;
  trends[0] = start.trend;
  for (let t = 0; t < count; t += 1) {
    const ahead = levels[t]! + smoothing.damping * trends[t]!;
    const error = values[t]! - ahead;
    levels[t + 1] = ahead + smoothing.level * error;
    trends[t + 1] = smoothing.damping * trends[t]! + smoothing.level * smoothing.trend * error;
  }
  return {
    project(origin, horizon, into) {
      let forecast = levels[origin]!;
      let step = trends[origin]!;
      for (let k = 0; k < horizon; k += 1) {
        step *= smoothing.damping;
        forecast += step;
        into[k] = forecast;
      }
    },
  };
}

const LEVELS = [0.05, 0.2, 0.4, 0.6, 0.9];
const TRENDS = [0, 0.1, 0.3];
const DAMPINGS = [0.82, 0.9, 0.97];

/** A coarse grid, then a coordinate search whose steps are halved when none improves the error. */
function search(values: Float64Array, start: Start): Smoothing {
  const best: Smoothing = { level: 0.2, trend: 0, damping: 0.9 };
  const trial: Smoothing = { ...best };
  let minError = Infinity;
  const attempt = (): boolean => {
    const error = errorAt(values, trial, start);
    if (!(error < minError)) return false;
    minError = error;
    best.level = trial.level;
    best.trend = trial.trend;
    best.damping = trial.damping;
    return true;
  };
  for (trial.damping of DAMPINGS) {
    for (trial.level of LEVELS) {
      for (trial.trend of TRENDS) attempt();
    }
  }
  /** Skips a step beyond a bound at which the best parameters already are: a fifth of all steps. */
  const step = (level: number, trend: number, damping: number): boolean => {
    trial.level = within(best.level + level, 0.01, 0.99);
    trial.trend = within(best.trend + trend, 0, MAX_TREND);
    trial.damping = within(best.damping + damping, MIN_DAMPING, MAX_DAMPING);
    const isAtBound =
      trial.level === best.level && trial.trend === best.trend && trial.damping === best.damping;
    return !isAtBound && attempt();
  };
  let reach = 0.5;
  for (let round = 0; round < 10; round += 1) {
    let hasImproved = false;
    for (const sign of [1, -1]) {
      const by = sign * reach;
      hasImproved = step(0.2 * by, 0, 0) || hasImproved;
      hasImproved = step(0, 0.2 * by, 0) || hasImproved;
      hasImproved = step(0, 0, 0.08 * by) || hasImproved;
    }
    if (!hasImproved) reach /= 2;
  }
  return best;
}

function within(x: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, x));
}

/** The squared error for given smoothing at the best initial level and trend, written to `start`. */
function errorAt(values: Float64Array, smoothing: Smoothing, start: Start): number {
  const { level: alpha, damping } = smoothing;
  const beta = alpha * smoothing.trend;
  let level = 0;
  let trend = 0;
  // Derivatives of level and trend with respect to the initial level and the initial trend.
  let levelOfLevel = 1;
  let trendOfLevel = 0;
  let levelOfTrend = 0;
  let trendOfTrend = 1;
  let yy = 0;
  let yl = 0;
  let yb = 0;
  let ll = 0;
  let lb = 0;
  let bb = 0;
  for (let t = 0; t < values.length; t += 1) {
    const ahead = level + damping * trend;
    const l = levelOfLevel + damping * trendOfLevel;
    const b = levelOfTrend + damping * trendOfTrend;
    const error = values[t]! - ahead;
    yy += error * error;
    yl += error * l;
    yb += error * b;
    ll += l * l;
    lb += l * b;
    bb += b * b;
    level = ahead + alpha * error;
    trend = damping * trend + beta * error;
    levelOfLevel = l - alpha * l;
    trendOfLevel = damping * trendOfLevel - beta * l;
    levelOfTrend = b - alpha * b;
    trendOfTrend = damping * trendOfTrend - beta * b;
  }
  const determinant = ll * bb - lb * lb;
  start.trend = determinant > 1e-12 * ll * bb ? (ll * yb - lb * yl) / determinant : 0;
  start.level = (yl - start.trend * lb) / ll;
  return (
    yy -
    2 * start.level * yl -
    2 * start.trend * yb +
    start.level * start.level * ll +
    2 * start.level * start.trend * lb +
    start.trend * start.trend * bb
  );
}
