import { solveSsPolicy } from '../planning/policy/ss-policy';
import { policyRow } from './policy-row';

/**
 * Policy (s, S) of a periodic review. Spills a row: reorder point s, order-up-to level S, cost
 * per period.
 * @customfunction SSPOLICY
 * @category Policy
 * @formula lowest cost over lead_time + 1 periods; power approximation for normal demand
 * @source Zheng and Federgruen 1991; Ehrhardt and Mosier 1984
 * @example =INV.SSPOLICY(50, 8, 0, 2.5, 0.18, 0.7) gives {40.19462,74.29017,6.846896}
 * @example =INV.SSPOLICY(6, , 0, 5, 1, 4, "poisson") gives {4,10,8.034112}
 * @param mean Mean demand per period, in units, above 0.
 * @param sd Standard deviation of demand per period, in units, 0 or more. Not used by "poisson".
 * @param lead_time Lead time in periods, 0 or more.
 * @param order_cost Cost of one order, 0 or more.
 * @param holding_cost Cost of holding one unit for a period, above 0.
 * @param penalty_cost Cost of one unit on backorder for a period, above 0.
 * @param distribution "normal" (if omitted) or "poisson".
 */
export function ssPolicy(
  mean: unknown[][],
  sd: unknown[][],
  lead_time: unknown[][],
  order_cost: unknown[][],
  holding_cost: unknown[][],
  penalty_cost: unknown[][],
  distribution?: unknown[][],
): unknown[][] {
  const args = [mean, sd, lead_time, order_cost, holding_cost, penalty_cost, distribution];
  return policyRow(args, solveSsPolicy, (policy) => [
    policy.reorderPoint,
    policy.orderUpTo,
    policy.cost,
  ]);
}
