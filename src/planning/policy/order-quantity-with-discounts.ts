import { Refusal } from '../base/refusal';

const refusals = {
  annualDemand: new Refusal('domain', 'Annual demand must be 0 or more: enter units a year.'),
  orderCost: new Refusal('domain', 'The order cost must be 0 or more: enter money an order.'),
  holdingRate: new Refusal(
    'domain',
    'The holding rate must be above 0: enter 0.25 for 25 % of the unit price a year.',
  ),
  noPrices: new Refusal('data', 'There are no prices: give at least one breakpoint and its price.'),
  lengths: new Refusal(
    'shape',
    'Breakpoints and unit prices must have the same size: one price for each breakpoint.',
  ),
  first: new Refusal(
    'domain',
    'The first breakpoint must be 0 or 1: the first price holds from the first unit on.',
  ),
  order: new Refusal('domain', 'Breakpoints must increase from one to the next.'),
  price: new Refusal('domain', 'Every unit price must be above 0.'),
  rising: new Refusal(
    'domain',
    'A unit price is higher than the one before it: prices must not increase with quantity.',
  ),
};

/** `all-units`: the price holds for every unit; `incremental`: only for the units beyond its breakpoint. */
export type DiscountKind = 'all-units' | 'incremental';

/** Known demand at a constant rate, and a price list. */
export interface DiscountProblem {
  /** D, units per year, at least 0. */
  readonly annualDemand: number;
  /** K, money per order, at least 0. */
  readonly orderCost: number;
  /** i, share of the unit price per year, above 0. */
  readonly holdingRate: number;
  /** The quantities from which on each price holds, in units; increasing, the first one 0, or 1 with the same meaning. */
  readonly breakpoints: ArrayLike<number>;
  /** Money per unit, one for each breakpoint, above 0, not increasing. */
  readonly unitPrices: ArrayLike<number>;
  /** `all-units` if omitted. */
  readonly kind?: DiscountKind;
}

/** The order quantity with the lowest yearly cost under a price list. */
export interface DiscountedOrder {
  /** Units per order. */
  readonly quantity: number;
  /** Purchase, ordering and holding, money per year. */
  readonly cost: number;
}

/**
 * Finds the order quantity with the lowest yearly cost under quantity discounts; the smallest one of
 * several. The optimum is found by enumerating the prices.
 *
 * All-units: the cost is c·D + K·D ÷ Q + i·c·Q ÷ 2, with c the price that holds at Q. The candidates of
 * each price are its economic order quantity and its breakpoint. Incremental: the cost is the same
 * with the average price, which is the last price plus a fixed amount per order,
 * Σ(c₍ⱼ₋₁₎ − cⱼ)·bⱼ. The candidate of each price is its economic order quantity; the best one always
 * lies in the range of its price.
 *
 * Refuses figures out of their range, and a price list out of order.
 *
 * Source: Hadley and Whitin 1963, sections 2.11 to 2.13; Snyder and Shen 2019, section 3.4.
 */
export function orderQuantityWithDiscounts(problem: DiscountProblem): DiscountedOrder | Refusal {
  const { annualDemand, orderCost, holdingRate, breakpoints, unitPrices } = problem;
  if (!(annualDemand >= 0)) return refusals.annualDemand;
  if (!(orderCost >= 0)) return refusals.orderCost;
  if (!(holdingRate > 0)) return refusals.holdingRate;
  const refusal = refusePriceList(breakpoints, unitPrices);
  if (refusal) return refusal;
  if (annualDemand === 0) return { quantity: 0, cost: 0 };
  const isIncremental = problem.kind === 'incremental';
  let best: DiscountedOrder = { quantity: 0, cost: Infinity };
  let fixedAmount = 0;
  for (let j = 0; j < breakpoints.length; j += 1) {
    const price = unitPrices[j]!;
    const from = j === 0 ? 0 : breakpoints[j]!;
    const holding = holdingRate * price;
    if (isIncremental && j > 0) fixedAmount += (unitPrices[j - 1]! - price) * from;
    const setup = orderCost + fixedAmount;
    const economicQuantity = Math.sqrt((2 * setup * annualDemand) / holding);
    const quantity = isIncremental ? economicQuantity : Math.max(economicQuantity, from);
    if (!isIncremental && quantity >= (breakpoints[j + 1] ?? Infinity)) continue;
    const cost =
      price * annualDemand +
      (setup > 0 ? (setup * annualDemand) / quantity : 0) +
      (holding * quantity + holdingRate * fixedAmount) / 2;
    if (cost < best.cost) best = { quantity, cost };
  }
  return best;
}

function refusePriceList(
  breakpoints: ArrayLike<number>,
  unitPrices: ArrayLike<number>,
): Refusal | null {
  if (breakpoints.length === 0) return refusals.noPrices;
  if (breakpoints.length !== unitPrices.length) return refusals.lengths;
  if (breakpoints[0] !== 0 && breakpoints[0] !== 1) return refusals.first;
  for (let j = 0; j < breakpoints.length; j += 1) {
    if (!(unitPrices[j]! > 0)) return refusals.price;
    if (j === 0) continue;
    if (!(breakpoints[j]! > breakpoints[j - 1]!)) return refusals.order;
    if (unitPrices[j]! > unitPrices[j - 1]!) return refusals.rising;
  }
  return null;
}
