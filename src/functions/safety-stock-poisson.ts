import { safetyStockByQuantile } from '../planning/policy/safety-stock-by-quantile';
import type { Refusal } from '../planning/base/refusal';
import { broadcast } from './broadcast';
import { type NumbersOf, Parameter } from './parameter';
import { protectionParameters } from './policy-parameters';

const parameters = [new Parameter('mean'), ...protectionParameters] as const;

/**
 * Safety stock for slow-moving Poisson demand, in units. Ranges combine as with operators.
 * @customfunction SAFETYSTOCK.POISSON
 * @category Policy
 * @formula Poisson quantile of demand over L + R − its mean; negative binomial where the lead time
 * varies
 * @source Silver, Pyke and Peterson 1998
 * @example =INV.SAFETYSTOCK.POISSON(0.8, 3, 0.95) gives 2.6
 * @param mean Mean demand per period, in units, 0 or more.
 * @param lead_time L, the lead time in periods, 0 or more.
 * @param service_level Probability of no stockout in a replenishment cycle, between 0 and 1. 0.95 if omitted.
 * @param lead_time_sd sL, the standard deviation of the lead time in periods, 0 or more. 0 if omitted.
 * @param review_period R, periods between two reviews, 0 or more. 0 (continuous review) if omitted.
 */
export function safetyStockOfPoisson(
  mean: unknown[][],
  lead_time: unknown[][],
  service_level?: unknown[][],
  lead_time_sd?: unknown[][],
  review_period?: unknown[][],
): unknown[][] {
  const args = [mean, lead_time, service_level, lead_time_sd, review_period];
  return broadcast(parameters, args, stockOf);
}

function stockOf(values: NumbersOf<typeof parameters>): number | Refusal {
  const [mean, leadTime, serviceLevel, leadTimeSd, reviewPeriod] = values;
  const target = { mean, sd: NaN, leadTime, serviceLevel, leadTimeSd, reviewPeriod };
  return safetyStockByQuantile('poisson', target);
}
