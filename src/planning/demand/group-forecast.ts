import { recentMean } from './like-for-like';
import { positionForecast, type PositionForecast } from './position-forecast';
import { seasonLengthIn } from './position-statistics';

/** The pooled forecast of some positions: their like-for-like index and its forecast. */
export interface GroupForecast {
  /** About 1 on average, oldest period first. */
  readonly index: Float64Array;
  /** Its mean is that over the horizon. */
  readonly forecast: PositionForecast;
}

/**
 * Forecasts a like-for-like index as a series; null if even the group's demand is too sparse.
 *
 * @param horizon periods
 * @param periodDays days in a period
 */
export function groupForecast(
  index: Float64Array,
  horizon: number,
  periodDays: number,
): GroupForecast | null {
  const forecast = positionForecast(index, horizon, seasonLengthIn(index, periodDays));
  return forecast === null ? null : { index, forecast };
}

/** A larger growth, or decline, is too uncertain to pass on to sparse positions. */
const MAX_GROWTH = 4;

/**
 * Future demand over past demand for a position with a history of `periods`, from ¼ to 4. The past is
 * that of the group in the same periods, so a new position takes over the profile, not the level.
 */
export function growthFactor({ index, forecast }: GroupForecast, periods: number): number {
  const growth = forecast.mean / recentMean(index, Math.max(1, periods));
  return Number.isNaN(growth) ? 1 : Math.min(MAX_GROWTH, Math.max(1 / MAX_GROWTH, growth));
}
