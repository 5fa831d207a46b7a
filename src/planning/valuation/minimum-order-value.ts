import { meanOver, varianceOver, type DemandRate } from '../demand/demand-rate';
import { countSurvival } from '../probability/count-distribution';
import { expectedLeftover, expectedUnitDays } from './time-to-sale';

/** The purchase of a minimum order quantity on top of a stock, for one selling life. Money. */
export interface MinimumOrder {
  readonly rate: DemandRate;
  /** Days on which stock sells; at their end it loses its value. */
  readonly life: number;
  /** x: units that are there without the order, a whole number; below 0 if more are reserved. */
  readonly stock: number;
  /** Q: units of the minimum order, a whole number of at least 1. */
  readonly quantity: number;
  /** Margin of a unit that would not be sold without the order. */
  readonly margin: number;
  /** Value that a unit loses if it is never sold. */
  readonly writeOffCost: number;
  readonly holdingPerDay: number;
  readonly orderCost: number;
}

export interface MinimumOrderValue {
  /** P(D < x + Q): the order does not sell out within the life. */
  readonly probabilityNotReached: number;
  /** Units of the order that are never sold. */
  readonly expectedLeftover: number;
  /** Margin of the units of the order that sell. Money. */
  readonly expectedMargin: number;
  /** Write-off of what is left over, holding cost of the order, and the cost of placing it. Money. */
  readonly expectedLoss: number;
}

/**
 * The expected value of a minimum order: a newsvendor whose quantity is given. With G(y) = E[(y − D)⁺],
 * the order leaves G(x + Q) − G(x) units over and sells the rest of Q. It is in stock from the first day.
 * Margin less loss never rises with the stock x, because G is convex.
 *
 * Source: E. Silver, D. Pyke and D. Thomas, Inventory and Production Management in Supply Chains, 2017,
 * ch. 9 (style goods).
 */
export function minimumOrderValue(order: MinimumOrder): MinimumOrderValue {
  const { rate, life, stock, quantity } = order;
  const total = stock + quantity;
  const leftover = expectedLeftover(total, rate, life) - expectedLeftover(stock, rate, life);
  const unitDays = expectedUnitDays(total, rate, life) - expectedUnitDays(stock, rate, life);
  return {
    probabilityNotReached: probabilityBelow(total, rate, life),
    expectedLeftover: leftover,
    expectedMargin: order.margin * (quantity - leftover),
    expectedLoss: order.writeOffCost * leftover + order.holdingPerDay * unitDays + order.orderCost,
  };
}

/** P(D(days) < units), by the distribution family. */
function probabilityBelow(units: number, rate: DemandRate, days: number): number {
  const mean = meanOver(rate, days);
  if (rate.known) return mean < units ? 1 : 0;
  return 1 - countSurvival(units - 1, mean, varianceOver(rate, days));
}
