import { normalQuantile } from '../probability/normal';
import { Refusal } from '../base/refusal';
import { demandOverProtectionInterval } from './protection-interval';

/**
 * The stock (on hand and on order, in units) at which to order: mean demand over lead time and
 * review period plus safety stock, x̄·(L + R) + z·√((L + R)·s² + x̄²·s_L²). Arguments, units and
 * refusals as in `safetyStock`.
 *
 * Source: Silver, Pyke and Peterson 1998, chapter 7.
 */
export function reorderPoint(
  mean: number,
  sd: number,
  leadTime: number,
  serviceLevel: number,
  leadTimeSd = 0,
  reviewPeriod = 0,
): number | Refusal {
  const demand = demandOverProtectionInterval(mean, sd, leadTime, leadTimeSd, reviewPeriod);
  if (demand instanceof Refusal) return demand;
  const z = normalQuantile(serviceLevel);
  return z instanceof Refusal ? z : demand.mean + z * demand.sd;
}
