import { hasDemand } from '../../demand/demand-rate';
import { fillCarryingCost } from '../../valuation/carrying-cost';
import {
  shortageEndDays,
  receiptsBefore,
  totalReceipts,
  type StockPosition,
} from '../../valuation/stock-position';
import { fillExpectedTimeToSale } from '../../valuation/time-to-sale';
import type { PurchaseTerms } from './purchase-terms';
import { ShortageProbabilities } from './shortage-probabilities';

/** An order and its value, in money. */
export interface Order {
  readonly quantity: number;
  /** Reduction of the position's expected cost, before premium and order cost. */
  readonly value: number;
  /** Value less premium and order cost. */
  readonly net: number;
}

const NO_PROBABILITIES = new Float64Array(0);
const FIRST_UNITS = 64;

/**
 * The value of an order placed today. It arrives after LT days; an order at the next plan, R days from
 * now, would arrive after LT + R. So a unit bought today earns by the demand in between that nothing
 * else meets. It is valued like a transfer on a lane of LT days. With s the stock after transfers and
 * y = s + r(∞) + k, the k-th unit bought is worth
 *
 *   underage · max over t in E(min(LT + R, life)), t > LT, of P(D(LT,t) ≥ (s + r(t) − D(LT))⁺ + k)
 *   − h · (E[min(T_y, life)] − E[min(T_y, LT)]) − loss · P(D(life) < y)
 *
 * Holding cost counts from the receipt. Life is that of a unit bought today. In a one-off plan there is
 * no next order, and LT + R is the rest of life.
 *
 * Nothing is counted twice. If a plan may buy, no other order is assumed, so the protection interval of
 * units sent and received is LT + R, whatever the reorder point. Without an order the position then
 * loses underage · E(D(LT + R) − s)⁺, and with an order of m
 * underage · E[(D(LT) − s)⁺ + (D(LT,LT + R) − (s − D(LT))⁺ − m)⁺], convex in s and m together.
 *
 * The transfers of the next plan may also cure a shortage. If other locations have enough stock, the
 * underage cost is capped at the cost of such a transfer (recourse-price.ts).
 *
 * An order pays its whole order cost in this plan. Savings of later order costs are not counted: the
 * horizon ends when orders of the next plan arrive. So the plan waits if the sales of one review period
 * do not cover an order cost.
 *
 * Source: the workbook contract, "The cost that a plan minimises". Units: money.
 * Guarantee: values of successive units never rise, so the best quantity is next to the last paying unit.
 */
export class PurchaseValue {
  private readonly shortages: readonly {
    readonly probabilities: ShortageProbabilities;
    readonly receipts: number;
  }[];
  private readonly receipts: number;
  private carrying = new Float64Array(0);
  private firstUnit = 0;

  constructor(
    private readonly position: StockPosition,
    readonly terms: PurchaseTerms,
    /** Cap on the underage cost: the recourse price. */
    private readonly maxUnderage = Infinity,
  ) {
    const { leadTime, life } = terms;
    const nextOrder = leadTime + (position.reviewPeriod ?? Infinity);
    const days = hasDemand(position.rate)
      ? shortageEndDays(position, Math.min(nextOrder, life), leadTime)
      : [];
    this.shortages = days.map((day) => ({
      probabilities: new ShortageProbabilities(position.rate, leadTime, day),
      receipts: receiptsBefore(position, day),
    }));
    this.receipts = totalReceipts(position);
  }

  /** The best order if the position holds `stock` after transfers. */
  bestOrder(stock: number): Order {
    const probabilities = this.probabilities(stock);
    let paying = 0;
    while (this.unitValue(probabilities, stock, paying + 1) > this.terms.premium) paying += 1;
    const { minQuantity, multiple } = this.terms;
    const below = Math.max(minQuantity, multiple * Math.floor(paying / multiple));
    const above = Math.max(minQuantity, multiple * Math.ceil(paying / multiple));
    const order = this.order(probabilities, stock, below);
    if (above === below) return order;
    const larger = this.order(probabilities, stock, above);
    return larger.net > order.net ? larger : order;
  }

  /** The same with the underage cost capped at a recourse price. */
  cappedAt(maxUnderage: number): PurchaseValue {
    return maxUnderage >= this.position.underageCost
      ? this
      : new PurchaseValue(this.position, this.terms, maxUnderage);
  }

  /** Units whose value exceeds their carrying cost if the position holds `stock`. */
  unitsShort(stock: number): number {
    const probabilities = this.probabilities(stock);
    let units = 0;
    while (this.unitValue(probabilities, stock, units + 1) > 0) units += 1;
    return units;
  }

  /** Value of an order of `quantity` units if the position holds `stock` after transfers. */
  valueOf(quantity: number, stock: number): number {
    return this.order(this.probabilities(stock), stock, quantity).value;
  }

  private order(probabilities: Float64Array, stock: number, quantity: number): Order {
    let value = 0;
    for (let k = 1; k <= quantity; k += 1) value += this.unitValue(probabilities, stock, k);
    const { premium, orderCost } = this.terms;
    return { quantity, value, net: value - premium * quantity - orderCost };
  }

  private unitValue(probabilities: Float64Array, stock: number, k: number): number {
    const needed = probabilities[k - 1] ?? 0;
    return (
      Math.min(this.position.underageCost, this.maxUnderage) * needed -
      this.carryingOf(stock + this.receipts + k)
    );
  }

  /** The probability that each unit is needed, on the worst of the shortage end days. */
  private probabilities(stock: number): Float64Array {
    const rows = this.shortages.map(({ probabilities, receipts }) =>
      probabilities.at(stock + receipts),
    );
    const [longest = NO_PROBABILITIES, ...others] = rows.sort((a, b) => b.length - a.length);
    if (others.length === 0) return longest;
    return longest.map((probability, i) =>
      others.reduce((max, row) => Math.max(max, row[i] ?? 0), probability),
    );
  }

  /** Carrying cost of the y-th unit if it is bought today. */
  private carryingOf(y: number): number {
    const { firstUnit, carrying } = this;
    if (carrying.length === 0) this.fillCarrying(y, FIRST_UNITS);
    else if (y < firstUnit) this.fillCarrying(y, firstUnit + carrying.length - y);
    else if (y >= firstUnit + carrying.length) this.fillCarrying(firstUnit, 2 * (y - firstUnit));
    return this.carrying[y - this.firstUnit]!;
  }

  private fillCarrying(first: number, count: number): void {
    const { leadTime, life } = this.terms;
    const { rate, holdingPerDay } = this.position;
    const costs = new Float64Array(count);
    fillCarryingCost(costs, first, { ...this.position, lots: [], life });
    const beforeReceipt = new Float64Array(count);
    fillExpectedTimeToSale(beforeReceipt, first, rate, leadTime);
    this.firstUnit = first;
    this.carrying = costs.map((cost, i) => cost - holdingPerDay * beforeReceipt[i]!);
  }
}
