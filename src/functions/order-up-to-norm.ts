import { orderUpToLevel } from '../planning/policy/order-up-to';
import { broadcast } from './broadcast';
import { Parameter } from './parameter';
import { reviewParameters, reviewTargetOf } from './policy-parameters';

const parameters = [new Parameter('mean'), new Parameter('sd'), ...reviewParameters] as const;

/**
 * Order-up-to level of a periodic review from the mean and standard deviation of demand per
 * period, in units. Ranges combine as with operators.
 * @customfunction ORDERUPTO.NORM
 * @category Policy
 * @formula mean·(L + R) + z·√((L + R)·sd² + mean²·sL²)
 * @source Silver, Pyke and Peterson 1998
 * @example =INV.ORDERUPTO.NORM(100, 25, 4, 1, 0.98) gives 614.8081
 * @param mean Mean demand per period, in units, 0 or more.
 * @param sd Standard deviation of demand per period, in units, 0 or more.
 * @param lead_time L, the lead time in periods, 0 or more.
 * @param review_period R, periods between two reviews, 0 or more.
 * @param service_level Probability of no stockout in a replenishment cycle, between 0 and 1. 0.95 if omitted.
 * @param lead_time_sd sL, the standard deviation of the lead time in periods, 0 or more. 0 if omitted.
 */
export function orderUpToOfMoments(
  mean: unknown[][],
  sd: unknown[][],
  lead_time: unknown[][],
  review_period: unknown[][],
  service_level?: unknown[][],
  lead_time_sd?: unknown[][],
): unknown[][] {
  const args = [mean, sd, lead_time, review_period, service_level, lead_time_sd];
  return broadcast(parameters, args, (values) => orderUpToLevel(reviewTargetOf(values)));
}
