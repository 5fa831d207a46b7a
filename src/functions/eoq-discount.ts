import { orderQuantityWithDiscounts } from '../planning/policy/order-quantity-with-discounts';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf, isExcelError } from './excel-error';
import { readFlag } from './flag';
import { Parameter } from './parameter';
import { rangeOf } from './quantities';
import { readScalars } from './scalars';

const parameters = [
  new Parameter('annual_demand'),
  new Parameter('order_cost'),
  new Parameter('holding_rate'),
] as const;

/**
 * Order quantity with the lowest yearly cost under quantity discounts. Spills a row: units per
 * order, and the yearly cost including purchase.
 * @customfunction EOQ.DISCOUNT
 * @category Policy
 * @formula minimum of c·D + K·D ÷ Q + rate·c·Q ÷ 2 over all prices
 * @source Hadley and Whitin 1963; Snyder and Shen 2019
 * @example =INV.EOQ.DISCOUNT(1560, 8, 0.3, {0,400,800}, {0.75,0.72,0.68}) gives {800,1158}
 * @example =INV.EOQ.DISCOUNT(1560, 8, 0.3, {0,400,800}, {0.75,0.72,0.68}, TRUE) gives {537.4838,1241.097}
 * @param annual_demand D, units per year, 0 or more.
 * @param order_cost K, cost of one order, 0 or more.
 * @param holding_rate Cost of holding a unit for a year as a share of its price, above 0.
 * @param breakpoints Smallest quantity at each price, in units, increasing, the first one 0 or 1.
 * @param unit_prices Unit price at each breakpoint, above 0, not increasing.
 * @param incremental TRUE if a price holds only for the units beyond its breakpoint. FALSE (all units) if omitted.
 */
export function eoqDiscount(
  annual_demand: unknown[][],
  order_cost: unknown[][],
  holding_rate: unknown[][],
  breakpoints: unknown[][],
  unit_prices: unknown[][],
  incremental?: unknown[][],
): unknown[][] {
  const args = readScalars(parameters, [annual_demand, order_cost, holding_rate]);
  if (isExcelError(args)) return [[args]];
  const from = rangeOf('breakpoints', breakpoints);
  if (isExcelError(from)) return [[from]];
  const prices = rangeOf('unit_prices', unit_prices);
  if (isExcelError(prices)) return [[prices]];
  const isIncremental = readFlag('incremental', incremental);
  if (isExcelError(isIncremental)) return [[isIncremental]];
  const [annualDemand, orderCost, holdingRate] = args;
  const kind = isIncremental ? 'incremental' : 'all-units';
  const order = orderQuantityWithDiscounts({
    annualDemand,
    orderCost,
    holdingRate,
    breakpoints: from,
    unitPrices: prices,
    kind,
  });
  return order instanceof Refusal ? [[excelErrorOf(order)]] : [[order.quantity, order.cost]];
}
