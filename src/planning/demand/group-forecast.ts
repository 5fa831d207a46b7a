import { recentMean } from './like-for-like';
import { positionForecast, type PositionForecast } from './position-forecast';
import { seasonLengthIn } from './position-statistics';

/** How positions that are forecast together have sold, like for like, and are forecast to. */
export interface GroupForecast {
  /** About 1 on average, oldest period first. */
  readonly index: Float64Array;
  /** Its mean is that over the horizon. */
  readonly forecast: PositionForecast;
}

/**
 * Forecasts an index of positions together as a series of its own; null where they are too thin
 * together, too.
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

/** A forecast beyond this, up or down, is no guide for those that sell too thinly to bear it out. */
const MAX_GROWTH = 4;

/**
 * What is to come over what was, for a position that was there for the last `periods`: new ones are
 * measured by how the others did in the same time, and so take over their profile to their own scale.
 */
export function growthFactor({ index, forecast }: GroupForecast, periods: number): number {
  const growth = forecast.mean / recentMean(index, Math.max(1, periods));
  return Number.isNaN(growth) ? 1 : Math.min(MAX_GROWTH, Math.max(1 / MAX_GROWTH, growth));
}
