import { orderUpToLevel } from '../planning/policy/order-up-to';
import { overHistories } from './histories';
import { reviewParameters, reviewTargetOf } from './policy-parameters';

/**
 * Order-up-to level of a periodic review from a demand history, in units.
 * @customfunction ORDERUPTO
 * @category Policy
 * @formula x̄·(L + R) + z·√((L + R)·s² + x̄²·sL²), x̄ and s the sample mean and standard deviation
 * a period
 * @source Silver, Pyke and Peterson 1998
 * @example =INV.ORDERUPTO({12,15,9,11,14,8}, 2, 1) gives 42.30223
 * @param demand Units per period: one row or column for one item, or one row per item. Blank cells are skipped.
 * @param lead_time L, the lead time in periods of the history, 0 or more. One cell, or a column with one for each item.
 * @param review_period R, periods between two reviews, 0 or more.
 * @param service_level Probability of no stockout in a replenishment cycle, between 0 and 1. 0.95 if omitted.
 * @param lead_time_sd sL, the standard deviation of the lead time in periods, 0 or more. 0 if omitted.
 */
export function orderUpToOfHistories(
  demand: unknown[][],
  lead_time: unknown[][],
  review_period: unknown[][],
  service_level?: unknown[][],
  lead_time_sd?: unknown[][],
): unknown[][] {
  const others = [lead_time, review_period, service_level, lead_time_sd];
  return overHistories(demand, reviewParameters, others, (values) =>
    orderUpToLevel(reviewTargetOf(values)),
  );
}
