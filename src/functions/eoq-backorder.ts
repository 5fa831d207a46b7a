import { orderQuantityWithBackorders } from '../planning/policy/order-quantity-with-backorders';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf, isExcelError } from './excel-error';
import { Parameter } from './parameter';
import { orderCostParameters } from './policy-parameters';
import { readScalars } from './scalars';

const parameters = [...orderCostParameters, new Parameter('backorder_cost')] as const;

/**
 * Economic order quantity with planned backorders. Spills a row: units per order, the
 * backordered share of demand, and the yearly cost.
 * @customfunction EOQ.BACKORDER
 * @category Policy
 * @formula Q = √(2·D·K·(h + p) ÷ (h·p)), share h ÷ (h + p)
 * @source Zipkin 2000; Snyder and Shen 2019
 * @example =INV.EOQ.BACKORDER(1300, 8, 0.225, 5) gives {310.8126,0.0430622,66.92136}
 * @param annual_demand D, units per year, 0 or more.
 * @param order_cost K, cost of one order, 0 or more.
 * @param holding_cost h, cost of holding one unit for a year, above 0.
 * @param backorder_cost p, cost of one unit on backorder for a year, above 0.
 */
export function eoqBackorder(
  annual_demand: unknown[][],
  order_cost: unknown[][],
  holding_cost: unknown[][],
  backorder_cost: unknown[][],
): unknown[][] {
  const args = readScalars(parameters, [annual_demand, order_cost, holding_cost, backorder_cost]);
  if (isExcelError(args)) return [[args]];
  const [annualDemand, orderCost, holdingCost, backorderCost] = args;
  const order = orderQuantityWithBackorders({
    annualDemand,
    orderCost,
    holdingCost,
    backorderCost,
  });
  if (order instanceof Refusal) return [[excelErrorOf(order)]];
  return [[order.quantity, order.backorderedFraction, order.cost]];
}
