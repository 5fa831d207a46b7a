import { Refusal } from '../base/refusal';
import type { FittedForecast } from './forecast/fitted-forecast';
import { forecastDemand } from './forecast/forecast-demand';
import { forecastErrors } from './forecast/forecast-errors';
import type { ForecastMethod } from './forecast/forecast-methods';

/** The forecast of one series over a horizon, per period of the series. */
export interface PositionForecast {
  readonly method: ForecastMethod;
  /** Mean a period over the horizon. */
  readonly mean: number;
  /** s²: variance of a period's demand around the mean. */
  readonly variance: number;
  /** τ²: variance of the mean; NaN where a horizon of one period cannot separate it from s². */
  readonly levelVariance: number;
  readonly fitted: FittedForecast;
}

/** A series with fewer periods of demand is too sparse for a forecast. */
export const MIN_DEMANDS = 8;

/**
 * Forecasts a series over a horizon of H periods. The error variance V(H) of the horizon's total is
 * split into a part that is new in each period and a part that the mean carries through all of them:
 *
 *   τ² = (V(H) ÷ H − V(1)) ÷ (H − 1), from 0 to the mean squared,  s² = (V(H) − τ²·H²) ÷ H.
 *
 * Null for a series too sparse for a forecast.
 *
 * @param values units a period, each 0 or more
 * @param horizon periods, any number above 0
 * @param seasonLength periods in a season, 1 for none
 */
export function positionForecast(
  values: Float64Array,
  horizon: number,
  seasonLength: number,
): PositionForecast | null {
  let demands = 0;
  for (let t = 0; t < values.length; t += 1) if (values[t]! > 0) demands += 1;
  if (demands < MIN_DEMANDS) return null;
  const forecast = forecastDemand(values, seasonLength);
  if (forecast instanceof Refusal) return null;
  const span = Math.max(1, horizon);
  const errors = forecastErrors(forecast.fitted, values, span);
  if (errors === null) return null;
  const ahead = new Float64Array(Math.ceil(span));
  forecast.fitted.project(values.length, ahead.length, ahead);
  const mean = meanOfFirst(ahead, span);
  const ofOne = errors.ofSum(1) ** 2;
  const ofSpan = errors.ofSum(span) ** 2;
  const levelVariance = span > 1 ? levelVarianceOf(ofOne, ofSpan, span, mean) : NaN;
  return {
    method: forecast.method,
    mean,
    variance: span > 1 ? (ofSpan - levelVariance * span * span) / span : ofOne,
    levelVariance,
    fitted: forecast.fitted,
  };
}

/** τ², at most the whole error variance, and at most a standard deviation equal to the mean. */
function levelVarianceOf(ofOne: number, ofSpan: number, span: number, mean: number): number {
  const excess = (ofSpan / span - ofOne) / (span - 1);
  return Math.max(0, Math.min(excess, ofSpan / span ** 2, mean ** 2));
}

/** The mean of the first `span` values, the last of them in part. */
function meanOfFirst(values: Float64Array, span: number): number {
  let sum = 0;
  for (let k = 0; k < values.length; k += 1) sum += values[k]! * Math.min(1, span - k);
  return sum / span;
}
