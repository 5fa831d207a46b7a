import { economicProductionQuantity } from '../planning/policy/economic-production-quantity';
import { broadcast } from './broadcast';
import { Parameter } from './parameter';
import { orderCostParameters } from './policy-parameters';

const parameters = [...orderCostParameters, new Parameter('production_rate')] as const;

/**
 * Economic production quantity, in units: the lot size with the lowest yearly cost if it arrives
 * gradually. Ranges combine as with operators.
 * @customfunction EPQ
 * @category Policy
 * @formula √(2·D·K ÷ (h·(1 − D ÷ P)))
 * @source Taft 1918
 * @example =INV.EPQ(1200, 50, 2.4, 4800) gives 258.1989
 * @param annual_demand D, units per year, 0 or more.
 * @param order_cost K, cost of one set-up, 0 or more.
 * @param holding_cost h, cost of holding one unit for a year, above 0.
 * @param production_rate P, production rate in units per year, above the demand.
 */
export function epq(
  annual_demand: unknown[][],
  order_cost: unknown[][],
  holding_cost: unknown[][],
  production_rate: unknown[][],
): unknown[][] {
  const args = [annual_demand, order_cost, holding_cost, production_rate];
  return broadcast(parameters, args, ([annualDemand, orderCost, holdingCost, productionRate]) =>
    economicProductionQuantity({ annualDemand, orderCost, holdingCost, productionRate }),
  );
}
