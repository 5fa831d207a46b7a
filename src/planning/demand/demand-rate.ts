/**
 * Demand at one position as a process in time: over t days it has mean m·t and variance
 * s²·t + τ²·t², where τ² is how uncertain the mean itself is.
 */
export interface DemandRate {
  /** m: units a day. */
  readonly mean: number;
  /** s²: variance of a day's demand around m, in units² a day. */
  readonly variance: number;
  /** τ²: variance of m, in units² a day². */
  readonly levelVariance: number;
}

export function meanOver(rate: DemandRate, days: number): number {
  return rate.mean * days;
}

/** Variance of demand over `days`; never below the mean, so that Poisson is the tamest demand. */
export function varianceOver(rate: DemandRate, days: number): number {
  return Math.max(rate.mean * days, (rate.variance + rate.levelVariance * days) * days);
}
