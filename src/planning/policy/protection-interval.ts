import { Refusal } from '../base/refusal';
import type { Moments } from './sample-moments';

const refusals = {
  mean: new Refusal('domain', 'Mean demand must be 0 or more: enter units a period.'),
  sd: new Refusal('domain', 'The standard deviation of demand must be 0 or more.'),
  leadTime: new Refusal('domain', 'The lead time must be 0 or more: enter it in periods.'),
  leadTimeSd: new Refusal('domain', 'The standard deviation of the lead time must be 0 or more.'),
  reviewPeriod: new Refusal('domain', 'The review period must be 0 or more: enter it in periods.'),
};

/** Demand per period, and the time that stock must cover. */
export interface ProtectionInterval {
  /** x̄, mean demand per period, in units, at least 0. */
  readonly mean: number;
  /** s, standard deviation of demand per period, in units, at least 0. */
  readonly sd: number;
  /** L, in periods, at least 0. */
  readonly leadTime: number;
  /** s_L, standard deviation of the lead time, in periods, at least 0; 0 if omitted. */
  readonly leadTimeSd?: number;
  /** R, periods between two reviews, at least 0; 0 (continuous review) if omitted. */
  readonly reviewPeriod?: number;
}

/** A protection interval and the cycle service level that the stock must give over it. */
export interface ServiceTarget extends ProtectionInterval {
  /** The probability of no stockout in a replenishment cycle, between 0 and 1, both excluded. */
  readonly serviceLevel: number;
}

/**
 * Demand over the protection interval (lead time and review period): mean x̄·(L + R) and standard
 * deviation √((L + R)·s² + x̄²·s_L²). Demand is independent between periods, and of the lead time.
 * Refuses figures out of their range.
 *
 * Source: E. Silver, D. Pyke and R. Peterson, Inventory Management and Production Planning and
 * Scheduling, 3rd edition, 1998, chapter 7.
 */
export function demandOverProtectionInterval({
  mean,
  sd,
  leadTime,
  leadTimeSd = 0,
  reviewPeriod = 0,
}: ProtectionInterval): Moments | Refusal {
  if (!(mean >= 0)) return refusals.mean;
  if (!(sd >= 0)) return refusals.sd;
  if (!(leadTime >= 0)) return refusals.leadTime;
  if (!(leadTimeSd >= 0)) return refusals.leadTimeSd;
  if (!(reviewPeriod >= 0)) return refusals.reviewPeriod;
  const periods = leadTime + reviewPeriod;
  return {
    mean: mean * periods,
    sd: Math.sqrt(periods * sd * sd + mean * mean * leadTimeSd * leadTimeSd),
  };
}
