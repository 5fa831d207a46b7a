import { economicOrderCost } from '../planning/policy/economic-order-cost';
import type { Refusal } from '../planning/base/refusal';
import { broadcast } from './broadcast';
import { type NumbersOf, Parameter } from './parameter';
import { orderCostParameters } from './policy-parameters';

const parameters = [...orderCostParameters, new Parameter('quantity', NaN)] as const;

/**
 * Yearly cost of ordering and holding, purchase excluded, at a given quantity or the EOQ. Ranges
 * combine as with operators.
 * @customfunction EOQ.COST
 * @category Policy
 * @formula K·D ÷ Q + h·Q ÷ 2
 * @source Harris 1913
 * @example =INV.EOQ.COST(1200, 50, 2.4) gives 536.6563
 * @example =INV.EOQ.COST(1200, 50, 2.4, 300) gives 560
 * @param annual_demand D, units per year, 0 or more.
 * @param order_cost K, cost of one order, 0 or more.
 * @param holding_cost h, cost of holding one unit for a year, above 0.
 * @param quantity Q, units per order, above 0. The economic order quantity if omitted.
 */
export function eoqCost(
  annual_demand: unknown[][],
  order_cost: unknown[][],
  holding_cost: unknown[][],
  quantity?: unknown[][],
): unknown[][] {
  return broadcast(parameters, [annual_demand, order_cost, holding_cost, quantity], costOf);
}

function costOf(values: NumbersOf<typeof parameters>): number | Refusal {
  const [annualDemand, orderCost, holdingCost, quantity] = values;
  const given = Number.isNaN(quantity) ? null : quantity;
  return economicOrderCost(annualDemand, orderCost, holdingCost, given);
}
