import { normalQuantile } from '../probability/normal';
import { Refusal } from '../base/refusal';
import { demandOverProtectionInterval } from './protection-interval';

/**
 * Safety stock in units for a cycle service level (the chance that a replenishment cycle passes
 * without a stockout), for normal demand: z·√((L + R)·s² + x̄²·s_L²) with z = Φ⁻¹(service level).
 * Negative below a service level of one half.
 *
 * @param mean x̄, mean demand a period, in units, at least 0
 * @param sd s, standard deviation of demand a period, in units, at least 0
 * @param leadTime L, in periods, at least 0
 * @param serviceLevel between 0 and 1, both excluded
 * @param leadTimeSd s_L, standard deviation of the lead time, in periods, at least 0
 * @param reviewPeriod R, periods between two reviews, 0 for continuous review
 *
 * Source: P. King, "Crack the code: understanding safety stock and mastering its equations", APICS
 * magazine, 2011; Silver, Pyke and Peterson 1998, chapter 7.
 */
export function safetyStock(
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
  return z instanceof Refusal ? z : z * demand.sd;
}
