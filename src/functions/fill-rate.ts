import { fillRate } from '../planning/policy/fill-rate';
import { broadcast } from './broadcast';
import type { Refusal } from '../planning/base/refusal';
import { type NumbersOf, Parameter } from './parameter';

const parameters = [
  new Parameter('reorder_point'),
  new Parameter('order_quantity'),
  new Parameter('mean'),
  new Parameter('sd'),
  new Parameter('lead_time'),
] as const;

/**
 * Fill rate, 0 to 1: the share of demand met from stock with a reorder point and an order
 * quantity. Ranges combine as with operators.
 * @customfunction FILLRATE
 * @category Policy
 * @formula 1 − (loss at r − loss at r + Q) ÷ Q, demand over the lead time normal
 * @source Hadley and Whitin 1963
 * @example =INV.FILLRATE(450, 400, 100, 25, 4) gives 0.9895856
 * @param reorder_point r, inventory position (on hand and on order) that triggers an order, in units.
 * @param order_quantity Q, units per order, above 0.
 * @param mean Mean demand per period, in units, 0 or more.
 * @param sd Standard deviation of demand per period, in units, 0 or more.
 * @param lead_time L, the lead time in periods, 0 or more.
 */
export function fillRateOf(
  reorder_point: unknown[][],
  order_quantity: unknown[][],
  mean: unknown[][],
  sd: unknown[][],
  lead_time: unknown[][],
): unknown[][] {
  const args = [reorder_point, order_quantity, mean, sd, lead_time];
  return broadcast(parameters, args, fillRateOfValues);
}

function fillRateOfValues(values: NumbersOf<typeof parameters>): number | Refusal {
  const [reorderPoint, orderQuantity, mean, sd, leadTime] = values;
  return fillRate({ reorderPoint, orderQuantity, mean, sd, leadTime });
}
