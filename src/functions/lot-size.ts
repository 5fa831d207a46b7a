import { lotSizes } from '../planning/policy/lot-sizes';
import { lotSizesWithUnitCosts } from '../planning/policy/lot-sizes-with-unit-costs';
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
 * @formula minimum of K per order, h per unit held from one period to the next, and the cost of units
 * @source Wagner and Whitin 1958
 * @example =INV.LOTSIZE({90,120,80,70}, 500, 2) gives {210,0,150,0}
 * @example =INV.LOTSIZE({90,120,80,70}, 500, 2, {10,10,30,30}) gives {90,270,0,0}
 * @param demand Demand in each coming period, in units, 0 or more; one row or column. A blank cell is a period without demand.
 * @param order_cost K, cost of one order, 0 or more.
 * @param holding_cost h, cost of holding one unit from one period to the next, above 0.
 * @param unit_cost Cost of one unit in each period, 0 or more, in the shape of demand. The same in every period if omitted.
 */
export function lotSize(
  demand: unknown[][],
  order_cost: unknown[][],
  holding_cost: unknown[][],
  unit_cost?: unknown[][],
): unknown[][] {
  const units = rangeOf('demand', demand);
  if (isExcelError(units)) return [[units]];
  const args = readScalars(parameters, [order_cost, holding_cost]);
  if (isExcelError(args)) return [[args]];
  const [orderCost, holdingCost] = args;
  const hasUnitCosts = matrixOf(unit_cost) !== null;
  const unitCosts = hasUnitCosts ? rangeOf('unit_cost', unit_cost) : null;
  if (isExcelError(unitCosts)) return [[unitCosts]];
  const lots =
    unitCosts === null
      ? lotSizes(units, orderCost, holdingCost)
      : lotSizesWithUnitCosts(units, orderCost, holdingCost, unitCosts);
  if (lots instanceof Refusal) return [[excelErrorOf(lots)]];
  const isColumn = columnsOf(matrixOf(demand)!) === 1;
  const orders = Array.from(lots.orders);
  return isColumn ? orders.map((order) => [order]) : [orders];
}
