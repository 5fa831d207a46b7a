import { Refusal } from '../base/refusal';
import { normalQuantile } from '../probability/normal';
import { demandOverProtectionInterval, type ServiceTarget } from './protection-interval';

/**
 * Safety stock in units for a cycle service level and normal demand: z·√((L + R)·s² + x̄²·s_L²) with
 * z = Φ⁻¹(service level). It is negative if the service level is below 0.5. Refuses figures out of
 * their range.
 *
 * Source: P. King, "Crack the code: understanding safety stock and mastering its equations", APICS
 * magazine, 2011; Silver, Pyke and Peterson 1998, chapter 7.
 */
export function safetyStock(target: ServiceTarget): number | Refusal {
  const demand = demandOverProtectionInterval(target);
  if (demand instanceof Refusal) return demand;
  const z = normalQuantile(target.serviceLevel);
  return z instanceof Refusal ? z : z * demand.sd;
}
