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

/** Known demand at a constant rate, and the costs of ordering, holding and backorders. */
export interface BackorderProblem {
  /** D, units per year, at least 0. */
  readonly annualDemand: number;
  /** K, money per order, at least 0. */
  readonly orderCost: number;
  /** h, money per unit and year, above 0. */
  readonly holdingCost: number;
  /** p, money per unit on backorder and year, above 0. */
  readonly backorderCost: number;
}

/** An order quantity with planned backorders. */
export interface OrderWithBackorders {
  /** Units per order. */
  readonly quantity: number;
  /** Share of demand on backorder, 0 to 1. */
  readonly backorderedFraction: number;
  /** Ordering, holding and backorders, money per year; purchase excluded. */
  readonly cost: number;
}

/**
 * The economic order quantity with planned backorders: Q = √(2·D·K·(h + p) ÷ (h·p)). The fraction
 * h ÷ (h + p) of demand is backordered, and the cost is √(2·D·K·h·p ÷ (h + p)) per year. Both are
 * optimal. Refuses figures out of their range.
 *
 * Source: Snyder and Shen 2019, theorem 3.2 (section 3.5); Zipkin 2000, section 3.3.
 */
export function orderQuantityWithBackorders(
  problem: BackorderProblem,
): OrderWithBackorders | Refusal {
  const { annualDemand, orderCost, holdingCost, backorderCost } = problem;
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
 * K·D ÷ Q + h·Q·(1 − x)² ÷ 2 + p·Q·x² ÷ 2. Refuses a quantity of 0 or less, a fraction outside 0 to 1,
 * and figures out of their range.
 *
 * Source: Snyder and Shen 2019, equation 3.23.
 */
export function orderCostWithBackorders(
  problem: BackorderProblem & { readonly quantity: number; readonly backorderedFraction: number },
): number | Refusal {
  const { annualDemand, orderCost, holdingCost, backorderCost } = problem;
  const { quantity, backorderedFraction } = problem;
  const refusal = refuseOrderCosts(annualDemand, orderCost, holdingCost);
  if (refusal) return refusal;
  if (!(backorderCost > 0)) return refusals.backorderCost;
  if (!(quantity > 0)) return refusals.quantity;
  if (!(backorderedFraction >= 0 && backorderedFraction <= 1)) return refusals.fraction;
  const stockedFraction = 1 - backorderedFraction;
  return (
    (orderCost * annualDemand) / quantity +
    (quantity *
      (holdingCost * stockedFraction * stockedFraction +
        backorderCost * backorderedFraction * backorderedFraction)) /
      2
  );
}
