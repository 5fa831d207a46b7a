import type { CalibratedTail } from '../probability/calibrated-tail';

/**
 * Demand at one position as a process in time: over t days it has mean m·u and variance
 * s²·u + τ²·u², where τ² is how uncertain the mean itself is, and u counts days at the present pace:
 * u = t within the season, and after it each day counts for `postSeasonFactor` of them.
 */
export interface DemandRate {
  /** m: units a day. */
  readonly mean: number;
  /** s²: variance of a day's demand around m, in units² a day. */
  readonly variance: number;
  /** τ²: variance of m, in units² a day². */
  readonly levelVariance: number;
  /** How many times as fast demand comes once the season is over; above 0, 1 if left out. */
  readonly postSeasonFactor?: number;
  /** What forecasts of late have shown of the tail; null, or left out, where its family stands. */
  readonly tail?: CalibratedTail | null;
}

/** How demand comes at every position, one element a position. */
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

/**
 * Variance of demand over `days`, from day `from` on; never below the mean, so that Poisson is the
 * tamest demand.
 */
export function varianceOver(rate: DemandRate, days: number, from = 0): number {
  const present = equivalentDays(rate, days, from);
  return Math.max(rate.mean * present, (rate.variance + rate.levelVariance * present) * present);
}

/** The day by which mean demand has come to so many units; Infinity without demand. */
export function dayOfMean({ mean, postSeasonFactor = 1 }: DemandRate, units: number): number {
  const present = units / mean;
  if (present <= SEASON_DAYS) return present;
  return SEASON_DAYS + (present - SEASON_DAYS) / postSeasonFactor;
}

/** ∫ mean demand by day t dt from 0 to `days`, in unit-days. */
export function meanUnitDays({ mean, postSeasonFactor = 1 }: DemandRate, days: number): number {
  const season = Math.min(days, SEASON_DAYS);
  const later = days - season;
  return mean * (season * (season / 2 + later) + (postSeasonFactor * later * later) / 2);
}

/** Days at the present pace that the days from `from` to `from + days` are worth. */
function equivalentDays({ postSeasonFactor = 1 }: DemandRate, days: number, from: number): number {
  if (postSeasonFactor === 1 || from + days <= SEASON_DAYS) return days;
  const inSeason = Math.max(0, SEASON_DAYS - from);
  return inSeason + (days - inSeason) * postSeasonFactor;
}
