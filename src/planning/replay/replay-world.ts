import type { DetailRows, Network } from '../network/network';
import type { PlanSettings } from '../network/settings';

/**
 * Demand of every position on every replayed day. Rows of a position are in order of day; a day
 * without a row has no demand. Days count from 0, the first replayed day.
 */
export interface DemandPaths extends DetailRows {
  readonly day: Int32Array;
  readonly quantity: Float64Array;
  /** 1 where a promotion raises the demand; the sales record shows it afterwards. None if left out. */
  readonly isPromotion?: Uint8Array;
}

/** A location that closes: from then on it neither sells, ships nor receives. */
export interface Closure {
  /** Index into `Network.locations`. */
  readonly location: number;
  /** Days from the start of the replay. */
  readonly day: number;
  /** The day on which policies learn of it. From then on it orders nothing. */
  readonly announcedOn: number;
}

/**
 * What policies are replayed on: a network on the first day, and what happens afterwards. Policies see
 * the first and learn of the second day by day. All policies meet the same demand and the same supplier
 * lead times (common random numbers: A. Law, Simulation Modeling and Analysis, 2015, ch. 11).
 */
export interface ReplayWorld {
  /** Stock, supply on order, lanes, costs and the sales history before the first day. */
  readonly network: Network;
  /** `planDate` is the first replayed day. There is a plan every `reviewPeriod` days. */
  readonly settings: PlanSettings;
  /** Number of replayed days. */
  readonly days: number;
  readonly demand: DemandPaths;
  /** Mean daily demand of each position after the last day. It values the stock that is left. */
  readonly meanAfter: Float64Array;
  /** Lost margin of a unit of unmet demand, one element a position. Money. */
  readonly lostMargin: Float64Array;
  /** Draws the supplier lead times. */
  readonly seed: number;
  readonly closures?: readonly Closure[];
}

/** Days between plans; a one-off plan is made on the first day only. */
export function daysBetweenPlans({ settings, days }: ReplayWorld): number {
  return settings.reviewPeriod === null ? days : Math.max(1, Math.round(settings.reviewPeriod));
}
