import type { Refusal } from '../base/refusal';
import type { ServiceTarget } from './protection-interval';
import { reorderPoint } from './reorder-point';

/**
 * The order-up-to level S of an (R, S) policy, in units: each review raises the inventory position to
 * x̄·(L + R) + z·√((L + R)·s² + x̄²·s_L²). This equals the reorder point with the same review period.
 * Refuses figures out of their range.
 *
 * Source: Silver, Pyke and Peterson 1998, section 7.9.
 */
export function orderUpToLevel(
  target: ServiceTarget & { readonly reviewPeriod: number },
): number | Refusal {
  return reorderPoint(target);
}
