import { Refusal } from '../base/refusal';
import { refuseOrderCosts } from './economic-order-quantity';

const refusals = {
  backorderCost: new Refusal(
    'domain',
    'The backorder cost must be above 0: enter the cost of one unit on backorder for a year.',
  ),
  quantity: new Refusal('domain', 'The order quantity must be above 0: enter units an order.'),
  fraction: new Refusal('domain', 'The backordered fraction must lie between 0 and 1.'),
};

/** A lot of which a part is sold before it arrives. */
export interface OrderWithBackorders {
  /** Units an order. */
  readonly quantity: number;
  /** Share of the demand that waits, 0 to 1. */
  readonly backorderedFraction: number;
  /** Money a year, ordering, holding and backorders; purchase excluded. */
  readonly cost: number;
}

/**
 * The economic order quantity with planned backorders: Q = √(2·D·K·(h + p) ÷ (h·p)), of which the
 * fraction h ÷ (h + p) is backordered, at √(2·D·K·h·p ÷ (h + p)) a year.
 *
 * @param annualDemand D, units a year, at least 0
 * @param orderCost K, money an order, at least 0
 * @param holdingCost h, money a unit a year, above 0
 * @param backorderCost p, money a unit on backorder a year, above 0
 *
 * Source: Snyder and Shen 2019, theorem 3.2 (section 3.5); Zipkin 2000, section 3.3.
 */
export function orderQuantityWithBackorders(
  annualDemand: number,
  orderCost: number,
  holdingCost: number,
  backorderCost: number,
): OrderWithBackorders | Refusal {
  const refusal = refuseOrderCosts(annualDemand, orderCost, holdingCost);
  if (refusal) return refusal;
  if (!(backorderCost > 0)) return refusals.backorderCost;
  const backorderedFraction = holdingCost / (holdingCost + backorderCost);
  const effectiveHoldingCost = backorderCost * backorderedFraction;
  return {
    quantity: Math.sqrt((2 * annualDemand * orderCost) / effectiveHoldingCost),
    backorderedFraction,
    cost: Math.sqrt(2 * annualDemand * orderCost * effectiveHoldingCost),
  };
}

/**
 * The yearly cost of any quantity Q and backordered fraction x:
 * K·D ÷ Q + h·Q·(1 − x)² ÷ 2 + p·Q·x² ÷ 2. Other arguments and refusals as above.
 *
 * Source: Snyder and Shen 2019, equation 3.23.
 */
export function orderCostWithBackorders(
  annualDemand: number,
  orderCost: number,
  holdingCost: number,
  backorderCost: number,
  quantity: number,
  backorderedFraction: number,
): number | Refusal {
  const refusal = refuseOrderCosts(annualDemand, orderCost, holdingCost);
  if (refusal) return refusal;
  if (!(backorderCost > 0)) return refusals.backorderCost;
  if (!(quantity > 0)) return refusals.quantity;
  if (!(backorderedFraction >= 0 && backorderedFraction <= 1)) return refusals.fraction;
  const stocked = 1 - backorderedFraction;
  return (
    (orderCost * annualDemand) / quantity +
    (quantity *
      (holdingCost * stocked * stocked +
        backorderCost * backorderedFraction * backorderedFraction)) /
      2
  );
}
