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
  first: new Refusal('domain', 'The first breakpoint must be 0: its price holds from there on.'),
  order: new Refusal('domain', 'Breakpoints must rise from one to the next.'),
  price: new Refusal('domain', 'Every unit price must be above 0.'),
  rising: new Refusal(
    'domain',
    'A unit price is higher than that of a smaller quantity: prices must fall with quantity.',
  ),
};

/** `all-units`: the price of the quantity holds for each unit; `incremental`: only beyond the breakpoint. */
export type DiscountKind = 'all-units' | 'incremental';

/** The lot of least yearly cost under a price list. */
export interface DiscountedOrder {
  /** Units an order. */
  readonly quantity: number;
  /** Money a year: purchase, ordering and holding. */
  readonly cost: number;
}

/**
 * The order quantity of least yearly cost under quantity discounts; the smallest one of several.
 *
 * All-units: c·D + K·D ÷ Q + i·c·Q ÷ 2, with c the price that holds at Q; the economic order
 * quantity of each price, or the least quantity that gets it. Incremental: the same for the average
 * price, which is that of the last units plus a fixed amount an order, Σ(c₍ⱼ₋₁₎ − cⱼ)·bⱼ; the least
 * of these curves is never outside the quantities that it holds for.
 *
 * @param annualDemand D, units a year, at least 0
 * @param orderCost K, money an order, at least 0
 * @param holdingRate i, share of the unit price a year, above 0
 * @param breakpoints units from which on a price holds; rising, the first one 0
 * @param unitPrices money a unit, one for each breakpoint, above 0, not rising
 *
 * Source: Hadley and Whitin 1963, sections 2.11 to 2.13; Snyder and Shen 2019, section 3.4.
 */
export function orderQuantityWithDiscounts(
  annualDemand: number,
  orderCost: number,
  holdingRate: number,
  breakpoints: ArrayLike<number>,
  unitPrices: ArrayLike<number>,
  kind: DiscountKind = 'all-units',
): DiscountedOrder | Refusal {
  if (!(annualDemand >= 0)) return refusals.annualDemand;
  if (!(orderCost >= 0)) return refusals.orderCost;
  if (!(holdingRate > 0)) return refusals.holdingRate;
  const refusal = refusePriceList(breakpoints, unitPrices);
  if (refusal) return refusal;
  if (annualDemand === 0) return { quantity: 0, cost: 0 };
  let best: DiscountedOrder = { quantity: 0, cost: Infinity };
  let fixed = 0;
  for (let j = 0; j < breakpoints.length; j += 1) {
    const price = unitPrices[j]!;
    const holding = holdingRate * price;
    const isIncremental = kind === 'incremental';
    if (isIncremental && j > 0) fixed += (unitPrices[j - 1]! - price) * breakpoints[j]!;
    const setup = orderCost + fixed;
    const free = Math.sqrt((2 * setup * annualDemand) / holding);
    const quantity = isIncremental ? free : Math.max(free, breakpoints[j]!);
    if (!isIncremental && quantity >= (breakpoints[j + 1] ?? Infinity)) continue;
    const cost =
      price * annualDemand +
      (setup > 0 ? (setup * annualDemand) / quantity : 0) +
      (holding * quantity + holdingRate * fixed) / 2;
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
  if (breakpoints[0] !== 0) return refusals.first;
  for (let j = 0; j < breakpoints.length; j += 1) {
    if (!(unitPrices[j]! > 0)) return refusals.price;
    if (j === 0) continue;
    if (!(breakpoints[j]! > breakpoints[j - 1]!)) return refusals.order;
    if (unitPrices[j]! > unitPrices[j - 1]!) return refusals.rising;
  }
  return null;
}
