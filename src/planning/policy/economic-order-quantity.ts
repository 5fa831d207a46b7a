import { Refusal } from '../base/refusal';

const refusals = {
  annualDemand: new Refusal('domain', 'Annual demand must be 0 or more: enter units a year.'),
  orderCost: new Refusal(
    'domain',
    'The order cost must be 0 or more: enter the cost of one order.',
  ),
  holdingCost: new Refusal(
    'domain',
    'The holding cost must be above 0: enter the cost of holding one unit for a year.',
  ),
};

/** The first argument of an economic order quantity out of its range; null if all are in range. */
export function refuseOrderCosts(
  annualDemand: number,
  orderCost: number,
  holdingCost: number,
): Refusal | null {
  if (!(annualDemand >= 0)) return refusals.annualDemand;
  if (!(orderCost >= 0)) return refusals.orderCost;
  if (!(holdingCost > 0)) return refusals.holdingCost;
  return null;
}

/**
 * The economic order quantity in units, √(2·D·K ÷ h): the lot size with the lowest yearly cost of
 * ordering and holding. Refuses figures out of their range.
 *
 * @param annualDemand D, units per year, at least 0
 * @param orderCost K, money per order, at least 0
 * @param holdingCost h, money per unit and year, above 0
 *
 * Source: F. Harris, "How many parts to make at once", Factory, The Magazine of Management 10, 1913;
 * L. Snyder and Z.-J. Shen, Fundamentals of Supply Chain Theory, 2nd edition, 2019, equation 3.4.
 */
export function economicOrderQuantity(
  annualDemand: number,
  orderCost: number,
  holdingCost: number,
): number | Refusal {
  return (
    refuseOrderCosts(annualDemand, orderCost, holdingCost) ??
    Math.sqrt((2 * annualDemand * orderCost) / holdingCost)
  );
}
