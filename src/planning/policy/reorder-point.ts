import { Refusal } from '../base/refusal';
import { normalQuantile } from '../probability/normal';
import { demandOverProtectionInterval, type ServiceTarget } from './protection-interval';

/**
 * The reorder point in units, for the inventory position (stock on hand and on order, minus backorders)
 * and normal demand: mean demand over lead time and review period plus safety stock,
 * x̄·(L + R) + z·√((L + R)·s² + x̄²·s_L²). Refuses figures out of their range.
 *
 * Source: Silver, Pyke and Peterson 1998, chapter 7.
 */
export function reorderPoint(target: ServiceTarget): number | Refusal {
  const demand = demandOverProtectionInterval(target);
  if (demand instanceof Refusal) return demand;
  const z = normalQuantile(target.serviceLevel);
  return z instanceof Refusal ? z : demand.mean + z * demand.sd;
}
