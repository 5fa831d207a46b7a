import { safetyStockForFillRate } from '../planning/policy/safety-stock-for-fill-rate';
import type { Refusal } from '../planning/base/refusal';
import { broadcast } from './broadcast';
import { type NumbersOf, Parameter } from './parameter';

const parameters = [
  new Parameter('mean'),
  new Parameter('sd'),
  new Parameter('lead_time'),
  new Parameter('fill_rate'),
  new Parameter('order_quantity'),
  new Parameter('lead_time_sd', 0),
  new Parameter('review_period', 0),
] as const;

/**
 * Safety stock for a target fill rate, the share of demand met from stock, in units. Ranges
 * combine as with operators.
 * @customfunction SAFETYSTOCK.FILL
 * @category Policy
 * @formula the stock for which 1 − (loss at r − loss at r + Q) ÷ Q equals the fill rate
 * @source Silver, Pyke and Peterson 1998; Zipkin 2000
 * @example =INV.SAFETYSTOCK.FILL(100, 25, 4, 0.99, 400) gives 51.06194
 * @param mean Mean demand per period, in units, 0 or more.
 * @param sd Standard deviation of demand per period, in units, 0 or more.
 * @param lead_time L, the lead time in periods, 0 or more.
 * @param fill_rate Share of demand to be met from stock, between 0 and 1.
 * @param order_quantity Q, units per order, above 0.
 * @param lead_time_sd sL, the standard deviation of the lead time in periods, 0 or more. 0 if omitted.
 * @param review_period R, periods between two reviews, 0 or more. 0 (continuous review) if omitted.
 */
export function safetyStockOfFillRate(
  mean: unknown[][],
  sd: unknown[][],
  lead_time: unknown[][],
  fill_rate: unknown[][],
  order_quantity: unknown[][],
  lead_time_sd?: unknown[][],
  review_period?: unknown[][],
): unknown[][] {
  const args = [mean, sd, lead_time, fill_rate, order_quantity, lead_time_sd, review_period];
  return broadcast(parameters, args, stockOf);
}

function stockOf(values: NumbersOf<typeof parameters>): number | Refusal {
  const [mean, sd, leadTime, fillRate, orderQuantity, leadTimeSd, reviewPeriod] = values;
  const interval = { mean, sd, leadTime, leadTimeSd, reviewPeriod };
  return safetyStockForFillRate({ ...interval, fillRate, orderQuantity });
}
