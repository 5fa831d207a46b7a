import { economicOrderQuantity } from '../planning/policy/economic-order-quantity';
import { broadcast } from './broadcast';
import { orderCostParameters } from './policy-parameters';

/**
 * Economic order quantity, in units: the lot size with the lowest yearly cost of ordering and
 * holding. Ranges combine as with operators.
 * @customfunction EOQ
 * @category Policy
 * @formula √(2·D·K ÷ h)
 * @source Harris 1913
 * @example =INV.EOQ(1200, 50, 2.4) gives 223.6068
 * @param annual_demand D, units per year, 0 or more.
 * @param order_cost K, cost of one order, 0 or more.
 * @param holding_cost h, cost of holding one unit for a year, above 0.
 */
export function eoq(
  annual_demand: unknown[][],
  order_cost: unknown[][],
  holding_cost: unknown[][],
): unknown[][] {
  const args = [annual_demand, order_cost, holding_cost];
  return broadcast(orderCostParameters, args, (values) => economicOrderQuantity(...values));
}
