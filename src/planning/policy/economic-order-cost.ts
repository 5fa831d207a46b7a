import { Refusal } from '../base/refusal';
import { refuseOrderCosts } from './economic-order-quantity';

const quantityNotPositive = new Refusal(
  'domain',
  'The order quantity must be above 0: enter units an order, or omit it for the optimum.',
);

/**
 * The yearly cost of ordering and holding, in money, purchase excluded: K·D ÷ Q + h·Q ÷ 2. At the
 * economic order quantity it is √(2·D·K·h). Refuses figures out of their range.
 *
 * @param annualDemand D, units per year, at least 0
 * @param orderCost K, money per order, at least 0
 * @param holdingCost h, money per unit and year, above 0
 * @param quantity Q, units per order, above 0; null for the optimum
 *
 * Source: Harris 1913; Snyder and Shen 2019, equations 3.3 and 3.5.
 */
export function economicOrderCost(
  annualDemand: number,
  orderCost: number,
  holdingCost: number,
  quantity: number | null = null,
): number | Refusal {
  const refusal = refuseOrderCosts(annualDemand, orderCost, holdingCost);
  if (refusal) return refusal;
  if (quantity === null) return Math.sqrt(2 * annualDemand * orderCost * holdingCost);
  if (!(quantity > 0)) return quantityNotPositive;
  return (orderCost * annualDemand) / quantity + (holdingCost * quantity) / 2;
}
