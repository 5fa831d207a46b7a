import type { CalibratedTail } from '../probability/calibrated-tail';
import { dayOfKnownDemand, knownDemandBy, type KnownDemand } from './known-demand';
import { dayOfEquivalent, equivalentDays, SEASON_DAYS } from './season-days';

/**
 * Demand at one position as a process in time: over t days it has mean m·u and variance s²·u + τ²·u².
 * τ² is the variance of the mean itself. u counts days at the current rate: u = t within the season,
 * and after the season each day counts as `postSeasonFactor` days. Where demand is known, it has no
 * variance, and m applies after the known days only.
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
  /** Demand known in advance; null, or left out, where it is uncertain. */
  readonly known?: KnownDemand | null;
}

/** The demand rates of all positions, one element a position. */
export interface RateColumns {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly levelVariance: Float64Array;
  readonly postSeasonFactor: Float64Array;
  readonly tail: readonly (CalibratedTail | null)[];
  /** Left out where no demand is known. */
  readonly known?: readonly (KnownDemand | null)[];
  /** The rates by which positions order, where orders follow another estimate than the plan. */
  readonly ordering?: RateColumns;
}

export function demandRate(columns: RateColumns, position: number): DemandRate {
  return {
    mean: columns.mean[position]!,
    variance: columns.variance[position]!,
    levelVariance: columns.levelVariance[position]!,
    postSeasonFactor: columns.postSeasonFactor[position]!,
    tail: columns.tail[position]!,
    known: columns.known?.[position] ?? null,
  };
}

/** Whether any demand is expected, now or later. */
export function hasDemand({ mean, known }: DemandRate): boolean {
  return mean > 0 || (known?.at(-1) ?? 0) > 0;
}

/** Mean demand over `days`, from day `from` on; known demand itself. */
export function meanOver(rate: DemandRate, days: number, from = 0): number {
  const { known } = rate;
  if (known) return knownDemandBy(known, rate, from + days) - knownDemandBy(known, rate, from);
  return rate.mean * equivalentDays(rate.postSeasonFactor ?? 1, days, from);
}

/**
 * Variance of demand over `days`, from day `from` on: at least that of Poisson demand, the mean; 0 where
 * demand is known.
 */
export function varianceOver(rate: DemandRate, days: number, from = 0): number {
  if (rate.known) return 0;
  const u = equivalentDays(rate.postSeasonFactor ?? 1, days, from);
  return Math.max(rate.mean * u, (rate.variance + rate.levelVariance * u) * u);
}

/** The day by which mean demand, or known demand, reaches `units` above 0; Infinity if it never does. */
export function dayOfMean(rate: DemandRate, units: number): number {
  if (rate.known) return dayOfKnownDemand(rate.known, rate, units);
  return dayOfEquivalent(rate.postSeasonFactor ?? 1, units / rate.mean);
}

/** ∫ m·u(t) dt from 0 to `days`, in unit-days: mean demand by day t where it is uncertain. */
export function meanUnitDays({ mean, postSeasonFactor = 1 }: DemandRate, days: number): number {
  const season = Math.min(days, SEASON_DAYS);
  const after = days - season;
  return mean * (season * (season / 2 + after) + (postSeasonFactor * after * after) / 2);
}
