import { reorderPoint } from '../planning/policy/reorder-point';
import { overHistories } from './histories';
import { protectionParameters, serviceTargetOf } from './policy-parameters';

/**
 * Reorder point from a demand history, in units: mean demand until the next delivery plus safety
 * stock.
 * @customfunction REORDERPOINT
 * @category Policy
 * @formula x̄·(L + R) + z·√((L + R)·s² + x̄²·sL²), x̄ and s the sample mean and standard deviation
 * a period
 * @source Silver, Pyke and Peterson 1998
 * @example =INV.REORDERPOINT({12,15,9,11,14,8}, 2) gives 29.37049
 * @param demand Units per period: one row or column for one item, or one row per item. Blank cells are skipped.
 * @param lead_time L, the lead time in periods of the history, 0 or more. One cell, or a column with one for each item.
 * @param service_level Probability of no stockout in a replenishment cycle, between 0 and 1. 0.95 if omitted.
 * @param lead_time_sd sL, the standard deviation of the lead time in periods, 0 or more. 0 if omitted.
 * @param review_period R, periods between two reviews, 0 or more. 0 (continuous review) if omitted.
 */
export function reorderPointOfHistories(
  demand: unknown[][],
  lead_time: unknown[][],
  service_level?: unknown[][],
  lead_time_sd?: unknown[][],
  review_period?: unknown[][],
): unknown[][] {
  const others = [lead_time, service_level, lead_time_sd, review_period];
  return overHistories(demand, protectionParameters, others, (values) =>
    reorderPoint(serviceTargetOf(values)),
  );
}
