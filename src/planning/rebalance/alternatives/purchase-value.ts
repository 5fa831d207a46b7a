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

/** An order, and what it is worth. */
export interface Order {
  readonly quantity: number;
  /** What it takes off the expected cost of the position, before what it costs. */
  readonly value: number;
  /** Worth less premium and order cost. */
  readonly net: number;
}

const NO_CHANCE = new Float64Array(0);
const FIRST_UNITS = 64;

/**
 * What an order placed today is worth to a position. It arrives after LT days; an order placed at
 * the next plan, R days from now, would arrive after LT + R. So what is bought today earns by the
 * demand in between that nothing else will meet: it is received like a transfer with a lane of LT
 * days, and the next plan can cure what comes later, just as for a transfer. The k-th unit bought,
 * for a position that holds s after its transfers, has y = s + r(∞) + k and is worth
 *
 *   under · max over t in E(min(LT + R, life)), t > LT, of P(D(LT,t) ≥ (s + r(t) − D(LT))⁺ + k)
 *   − h · (E[min(T_y, life)] − E[min(T_y, LT)]) − loss · P(D(life) < y)
 *
 * Capital is tied up from the receipt on, and life is that of a unit bought today. In a one-off plan
 * there is no next order, and LT + R is the rest of life.
 *
 * Nothing is counted twice: where a plan may buy, no order that it does not place is presumed, so
 * that for keeping and receiving S is LT + R, whatever the reorder point. For n units given away the
 * position then loses under · E(D(LT + R) − s)⁺ in all without an order, and with an order of m
 * under · E[(D(LT) − s)⁺ + (D(LT,LT + R) − (s − D(LT))⁺ − m)⁺], convex in s and m together.
 *
 * A shortage after the next plan may also be cured by that plan's transfers. Where the other locations
 * have more than all lack, `under` gives way to what these would cost, if that is less.
 *
 * An order costs this plan its whole order cost, and what a larger order would save of later order
 * costs is not counted: the plan's horizon ends where the next plan's orders arrive. So it waits
 * where a review period's sales do not earn the cost of an order.
 */
export class PurchaseValue {
  private readonly shortages: readonly {
    readonly chances: ShortageProbabilities;
    readonly receipts: number;
  }[];
  private readonly receipts: number;
  private carrying = new Float64Array(0);
  private firstUnit = 0;

  constructor(
    private readonly position: StockPosition,
    readonly terms: PurchaseTerms,
    /** The most that a unit in need is worth: what the next plan would pay for it by transfer. */
    private readonly mostWorth = Infinity,
  ) {
    const { leadTime, life } = terms;
    const nextOrder = leadTime + (position.reviewPeriod ?? Infinity);
    const days =
      position.rate.mean > 0 ? shortageEndDays(position, Math.min(nextOrder, life), leadTime) : [];
    this.shortages = days.map((day) => ({
      chances: new ShortageProbabilities(position.rate, leadTime, day),
      receipts: receiptsBefore(position, day),
    }));
    this.receipts = totalReceipts(position);
  }

  /** The best order for a position that holds `stock` after its transfers. */
  bestOrder(stock: number): Order {
    const chances = this.chances(stock);
    let paying = 0;
    while (this.unitValue(chances, stock, paying + 1) > this.terms.premium) paying += 1;
    const { minQuantity: least, multiple } = this.terms;
    const below = Math.max(least, multiple * Math.floor(paying / multiple));
    const above = Math.max(least, multiple * Math.ceil(paying / multiple));
    const order = this.order(chances, stock, below);
    if (above === below) return order;
    const larger = this.order(chances, stock, above);
    return larger.net > order.net ? larger : order;
  }

  /** The same for a site whose shortages can be cured at such a price. */
  cappedAt(mostWorth: number): PurchaseValue {
    return mostWorth >= this.position.underageCost
      ? this
      : new PurchaseValue(this.position, this.terms, mostWorth);
  }

  /** Units that would be worth more than they cost by being there, for a position that holds `stock`. */
  unitsShort(stock: number): number {
    const chances = this.chances(stock);
    let units = 0;
    while (this.unitValue(chances, stock, units + 1) > 0) units += 1;
    return units;
  }

  /** What an order of so many units is worth to a position that holds `stock` after its transfers. */
  valueOf(quantity: number, stock: number): number {
    return this.order(this.chances(stock), stock, quantity).value;
  }

  private order(chances: Float64Array, stock: number, quantity: number): Order {
    let value = 0;
    for (let k = 1; k <= quantity; k += 1) value += this.unitValue(chances, stock, k);
    const { premium, orderCost } = this.terms;
    return { quantity, value, net: value - premium * quantity - orderCost };
  }

  private unitValue(chances: Float64Array, stock: number, k: number): number {
    const asked = chances[k - 1] ?? 0;
    return (
      Math.min(this.position.underageCost, this.mostWorth) * asked -
      this.carryingOf(stock + this.receipts + k)
    );
  }

  /** The chance that each unit is asked for, on the worst of the days at stake. */
  private chances(stock: number): Float64Array {
    const rows = this.shortages.map(({ chances, receipts }) => chances.at(stock + receipts));
    const [longest = NO_CHANCE, ...others] = rows.sort((a, b) => b.length - a.length);
    if (others.length === 0) return longest;
    return longest.map((chance, i) =>
      others.reduce((most, row) => Math.max(most, row[i] ?? 0), chance),
    );
  }

  /** What the y-th unit, bought today, is expected to cost by being there. */
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
    const onTheWay = new Float64Array(count);
    fillExpectedTimeToSale(onTheWay, first, rate, leadTime);
    this.firstUnit = first;
    this.carrying = costs.map((cost, i) => cost - holdingPerDay * onTheWay[i]!);
  }
}
