import { lotSizes } from '../planning/policy/lot-sizes';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf, isExcelError } from './excel-error';
import { columnsOf, matrixOf } from './matrix';
import { Parameter } from './parameter';
import { rangeOf } from './quantities';
import { readScalars } from './scalars';

const parameters = [new Parameter('order_cost'), new Parameter('holding_cost')] as const;

/**
 * Orders with the lowest cost for known demand, in units. Spills in the shape of demand: one
 * order, or 0, per period.
 * @customfunction LOTSIZE
 * @category Policy
 * @formula minimum of K per order plus h per unit held from one period to the next
 * @source Wagner and Whitin 1958
 * @example =INV.LOTSIZE({90,120,80,70}, 500, 2) gives {210,0,150,0}
 * @param demand Demand in each coming period, in units, 0 or more; one row or column. A blank cell is a period without demand.
 * @param order_cost K, cost of one order, 0 or more.
 * @param holding_cost h, cost of holding one unit from one period to the next, above 0.
 */
export function lotSize(
  demand: unknown[][],
  order_cost: unknown[][],
  holding_cost: unknown[][],
): unknown[][] {
  const units = rangeOf('demand', demand);
  if (isExcelError(units)) return [[units]];
  const args = readScalars(parameters, [order_cost, holding_cost]);
  if (isExcelError(args)) return [[args]];
  const [orderCost, holdingCost] = args;
  const lots = lotSizes(units, orderCost, holdingCost);
  if (lots instanceof Refusal) return [[excelErrorOf(lots)]];
  const isColumn = columnsOf(matrixOf(demand)!) === 1;
  const orders = Array.from(lots.orders);
  return isColumn ? orders.map((order) => [order]) : [orders];
}
