import type { CalibratedTail } from '../probability/calibrated-tail';

/**
 * Demand at one position as a process in time: over t days it has mean m·u and variance s²·u + τ²·u².
 * τ² is the variance of the mean itself. u counts days at the current rate: u = t within the season,
 * and after the season each day counts as `postSeasonFactor` days.
 */
export interface DemandRate {
  /** m: units a day. */
  readonly mean: number;
  /** s²: variance of a day's demand around m, in units² a day. */
  readonly variance: number;
  /** τ²: variance of m, in units² a day². */
  readonly levelVariance: number;
  /** Mean demand after the season over mean demand now; above 0, 1 if left out. */
  readonly postSeasonFactor?: number;
  /** The tail by recent forecast errors; null, or left out, for that of the distribution family. */
  readonly tail?: CalibratedTail | null;
}

/** The demand rates of all positions, one element a position. */
export interface RateColumns {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly levelVariance: Float64Array;
  readonly postSeasonFactor: Float64Array;
  readonly tail: readonly (CalibratedTail | null)[];
}

export function demandRate(columns: RateColumns, position: number): DemandRate {
  return {
    mean: columns.mean[position]!,
    variance: columns.variance[position]!,
    levelVariance: columns.levelVariance[position]!,
    postSeasonFactor: columns.postSeasonFactor[position]!,
    tail: columns.tail[position]!,
  };
}

/** A season: a quarter of a year. */
export const SEASON_DAYS = 91;

/** Mean demand over `days`, from day `from` on. */
export function meanOver(rate: DemandRate, days: number, from = 0): number {
  return rate.mean * equivalentDays(rate, days, from);
}

/** Variance of demand over `days`, from day `from` on; at least that of Poisson demand, the mean. */
export function varianceOver(rate: DemandRate, days: number, from = 0): number {
  const u = equivalentDays(rate, days, from);
  return Math.max(rate.mean * u, (rate.variance + rate.levelVariance * u) * u);
}

/** The day by which mean demand reaches `units`; Infinity without demand. */
export function dayOfMean({ mean, postSeasonFactor = 1 }: DemandRate, units: number): number {
  const u = units / mean;
  if (u <= SEASON_DAYS) return u;
  return SEASON_DAYS + (u - SEASON_DAYS) / postSeasonFactor;
}

/** ∫ mean demand by day t dt from 0 to `days`, in unit-days. */
export function meanUnitDays({ mean, postSeasonFactor = 1 }: DemandRate, days: number): number {
  const season = Math.min(days, SEASON_DAYS);
  const after = days - season;
  return mean * (season * (season / 2 + after) + (postSeasonFactor * after * after) / 2);
}

/** u of `days` from day `from` on: days at the current rate with the same mean demand. */
function equivalentDays({ postSeasonFactor = 1 }: DemandRate, days: number, from: number): number {
  if (postSeasonFactor === 1 || from + days <= SEASON_DAYS) return days;
  const inSeason = Math.max(0, SEASON_DAYS - from);
  return inSeason + (days - inSeason) * postSeasonFactor;
}
