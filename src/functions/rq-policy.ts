import { solveRqPolicy } from '../planning/policy/rq-policy';
import { policyRow } from './policy-row';

/**
 * Optimal (r, Q) policy under continuous review. Spills a row: reorder point r, order quantity
 * Q, cost per unit of time.
 * @customfunction RQPOLICY
 * @category Policy
 * @formula minimum of (K·λ + ∫G from r to r + Q) ÷ Q, G(y) the cost rate of holding and backorders
 * @source Federgruen and Zheng 1992
 * @example =INV.RQPOLICY(1300, 150, 0.0833, 8, 0.225, 7.5) gives {126.8147,328.4451,78.0682}
 * @example =INV.RQPOLICY(1300, , 0.0833, 8, 0.225, 7.5, "poisson") gives {100,313,68.61037}
 * @param mean Mean demand per unit of time, in units, above 0.
 * @param sd Standard deviation of demand per unit of time, in units, 0 or more. Not used by "poisson".
 * @param lead_time Lead time in units of time, 0 or more.
 * @param order_cost Cost of one order, 0 or more.
 * @param holding_cost Cost of holding one unit for a unit of time, above 0.
 * @param penalty_cost Cost of one unit on backorder for a unit of time, above 0.
 * @param distribution "normal" (if omitted) or "poisson".
 */
export function rqPolicy(
  mean: unknown[][],
  sd: unknown[][],
  lead_time: unknown[][],
  order_cost: unknown[][],
  holding_cost: unknown[][],
  penalty_cost: unknown[][],
  distribution?: unknown[][],
): unknown[][] {
  const args = [mean, sd, lead_time, order_cost, holding_cost, penalty_cost, distribution];
  return policyRow(args, solveRqPolicy, (policy) => [
    policy.reorderPoint,
    policy.orderQuantity,
    policy.cost,
  ]);
}
