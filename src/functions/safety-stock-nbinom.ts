import { safetyStockByQuantile } from '../planning/policy/safety-stock-by-quantile';
import { broadcast } from './broadcast';
import { momentParameters, serviceTargetOf } from './policy-parameters';

/**
 * Safety stock for slow-moving, lumpy demand, in units. Ranges combine as with operators.
 * @customfunction SAFETYSTOCK.NBINOM
 * @category Policy
 * @formula negative binomial quantile of demand over L + R − its mean; variance (L + R)·sd² +
 * mean²·sL²
 * @source Taylor 1961; Silver, Pyke and Peterson 1998
 * @example =INV.SAFETYSTOCK.NBINOM(0.8, 1.4, 3, 0.95) gives 4.6
 * @param mean Mean demand per period, in units, 0 or more.
 * @param sd Standard deviation of demand per period, in units, 0 or more.
 * @param lead_time L, the lead time in periods, 0 or more.
 * @param service_level Probability of no stockout in a replenishment cycle, between 0 and 1. 0.95 if omitted.
 * @param lead_time_sd sL, the standard deviation of the lead time in periods, 0 or more. 0 if omitted.
 * @param review_period R, periods between two reviews, 0 or more. 0 (continuous review) if omitted.
 */
export function safetyStockOfNegativeBinomial(
  mean: unknown[][],
  sd: unknown[][],
  lead_time: unknown[][],
  service_level?: unknown[][],
  lead_time_sd?: unknown[][],
  review_period?: unknown[][],
): unknown[][] {
  const args = [mean, sd, lead_time, service_level, lead_time_sd, review_period];
  return broadcast(momentParameters, args, (values) =>
    safetyStockByQuantile('nbinom', serviceTargetOf(values)),
  );
}
