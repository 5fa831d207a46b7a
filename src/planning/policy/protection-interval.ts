import { Refusal } from '../base/refusal';
import type { Moments } from './sample-moments';

const refusals = {
  mean: new Refusal('domain', 'Mean demand must be 0 or more: enter units a period.'),
  sd: new Refusal('domain', 'The standard deviation of demand must be 0 or more.'),
  leadTime: new Refusal('domain', 'The lead time must be 0 or more: enter it in periods.'),
  leadTimeSd: new Refusal('domain', 'The standard deviation of the lead time must be 0 or more.'),
  reviewPeriod: new Refusal('domain', 'The review period must be 0 or more: enter it in periods.'),
};

/**
 * Demand over the protection interval, the time that stock must last before an order placed now can
 * help: mean x̄·(L + R) and standard deviation √((L + R)·s² + x̄²·s_L²), for demand that is
 * independent from period to period and of the lead time.
 *
 * @param mean x̄, mean demand a period, in units, at least 0
 * @param sd s, standard deviation of demand a period, in units, at least 0
 * @param leadTime L, in periods, at least 0
 * @param leadTimeSd s_L, standard deviation of the lead time, in periods, at least 0
 * @param reviewPeriod R, periods between two reviews, 0 for continuous review
 *
 * Source: E. Silver, D. Pyke and R. Peterson, Inventory Management and Production Planning and
 * Scheduling, 3rd edition, 1998, chapter 7.
 */
export function demandOverProtectionInterval(
  mean: number,
  sd: number,
  leadTime: number,
  leadTimeSd: number,
  reviewPeriod: number,
): Moments | Refusal {
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
