import type { SiteCurve } from '../../valuation/site-curve';
import { HullCurve } from './hull-curve';
import { MarkdownCurve } from './markdown-curve';
import type { PurchaseTerms } from './purchase-terms';
import type { Order, PurchaseValue } from './purchase-value';
import { RunningCost } from './running-cost';

/** What a site buys and marks down for a given change by transfers. */
export interface SiteChoice {
  /** Saving of the change and the choice together, net of the cost of the choice. */
  readonly saving: number;
  readonly bought: number;
  readonly markedDown: number;
}

/** The purchase decision of a site in branch and bound: free, or fixed to one value. */
export type PurchaseDecision = 'free' | 'buys' | 'buys nothing';

/** A convex relaxation of a site under a purchase decision. */
export interface RelaxedCurve {
  readonly curve: SiteCurve;
  /** Saving of the alternatives if no unit is transferred. */
  readonly savingWithoutTransfers: number;
}

export interface SiteLimits {
  /** Units that may be marked down or shipped. */
  readonly freeUnits: number;
  /** Maximum units that transfers may take away, and bring. */
  readonly maxSent: number;
  readonly maxReceived: number;
}

export interface SiteAlternativesInput {
  readonly curve: SiteCurve;
  readonly limits: SiteLimits;
  /** The value of purchases; null if the site may not buy. */
  readonly purchase: PurchaseValue | null;
  readonly allowsMarkdown: boolean;
  /** Minimum saving of a purchase or markdown beyond its cost, at least 0. */
  readonly minNetBenefit: number;
}

/**
 * The alternatives to transfers at one site: buy, mark down, or neither. A bought unit serves its own
 * site and a marked down unit leaves the network, so for a given change by transfers each site chooses
 * by itself. The optimiser sees a site only through the best saving for each change. A site does not
 * buy what it marks down, or mark down what it receives.
 */
export class SiteAlternatives {
  readonly curve: SiteCurve;
  private readonly input: SiteAlternativesInput;
  /** Best orders by stock, from the minimum that transfers may leave to where no order pays. */
  private readonly orders: readonly Order[];
  private readonly curveWithoutPurchase: SiteCurve;
  private readonly minStock: number;
  private readonly relaxedCurves = new Map<PurchaseDecision, RelaxedCurve>();

  constructor(input: SiteAlternativesInput) {
    const { curve, limits, purchase, allowsMarkdown } = input;
    this.input = input;
    this.curve = curve;
    this.curveWithoutPurchase = allowsMarkdown ? new MarkdownCurve(curve) : curve;
    this.minStock = curve.position.available - limits.maxSent;
    this.orders = purchase === null ? [] : this.payingOrders(purchase);
  }

  /** The purchase terms; null if the site may not buy. */
  get terms(): PurchaseTerms | null {
    return this.input.purchase?.terms ?? null;
  }

  /** Whether any order can pay. */
  get mayBuy(): boolean {
    return this.orders.length > 1;
  }

  /** The best choice for transfers that change the stock and ship `shipped` units. */
  bestChoice(change: number, shipped: number): SiteChoice {
    const best = this.bestChoiceWithoutPurchase(change, shipped);
    const order = this.orderAt(change);
    if (order === undefined || order.net <= this.input.minNetBenefit) return best;
    const saving = order.net - this.curve.costOfChange(change);
    return saving > best.saving ? { saving, bought: order.quantity, markedDown: 0 } : best;
  }

  bestChoiceWithoutPurchase(change: number, shipped: number): SiteChoice {
    const saving = -this.curve.costOfChange(change);
    const inaction = { saving, bought: 0, markedDown: 0 };
    if (change > 0) return inaction;
    const { markedDown, saved } = this.markdown(-change, this.input.limits.freeUnits - shipped);
    return saved > this.input.minNetBenefit
      ? { saving: saving + saved, bought: 0, markedDown }
      : inaction;
  }

  /** A convex curve that no choice under the decision beats. */
  relaxedCurve(decision: PurchaseDecision): RelaxedCurve {
    const cached = this.relaxedCurves.get(decision);
    if (cached !== undefined) return cached;
    const made = this.makeRelaxedCurve(this.mayBuy ? decision : 'buys nothing');
    this.relaxedCurves.set(decision, made);
    return made;
  }

  /** Value of a decided order of `bought` units for a given change by transfers. */
  orderValue(bought: number, change: number): number {
    const { purchase } = this.input;
    if (bought === 0 || purchase === null) return 0;
    return purchase.valueOf(bought, this.curve.position.available + change);
  }

  private makeRelaxedCurve(decision: PurchaseDecision): RelaxedCurve {
    const { allowsMarkdown, limits } = this.input;
    const markdownSaving = allowsMarkdown ? this.markdown(0, limits.freeUnits).saved : 0;
    if (decision === 'buys nothing') {
      return { curve: this.curveWithoutPurchase, savingWithoutTransfers: markdownSaving };
    }
    const withoutPurchase = new RunningCost(this.curveWithoutPurchase);
    const withPurchase = new RunningCost(this.curve);
    const concaveFrom = this.minStock + this.orders.length - 1 - this.curve.position.available;
    const curve = new HullCurve(this.curveWithoutPurchase, {
      minChange: -limits.maxSent,
      maxChange: limits.maxReceived,
      concaveFrom,
      savingOf: (change) => {
        const buys = this.orderNet(change, decision) - withPurchase.at(change);
        return decision === 'buys'
          ? buys
          : Math.max(buys, markdownSaving - withoutPurchase.at(change));
      },
    });
    return { curve, savingWithoutTransfers: curve.savingWithoutTransfers };
  }

  /**
   * Net saving of the best order for a change. Where no order pays, it is 0 if the site is free to buy
   * nothing, else the last paying orders extrapolated: an upper bound.
   */
  private orderNet(change: number, decision: PurchaseDecision): number {
    const { orders } = this;
    const last = orders.length - 1;
    const at = this.curve.position.available + change - this.minStock;
    const net = (index: number): number => orders[index]!.net - this.input.minNetBenefit;
    if (at <= last) return decision === 'free' ? Math.max(0, net(at)) : net(at);
    if (decision === 'free') return 0;
    return net(last) + (at - last) * (net(last) - net(last - 1));
  }

  /** The best order for a change. Firm rows may take the stock below `minStock`. */
  private orderAt(change: number): Order | undefined {
    const stock = this.curve.position.available + change;
    return stock < this.minStock
      ? this.input.purchase?.bestOrder(stock)
      : this.orders[stock - this.minStock];
  }

  private payingOrders(purchase: PurchaseValue): readonly Order[] {
    const orders: Order[] = [];
    for (let stock = this.minStock; ; stock += 1) {
      const order = purchase.bestOrder(stock);
      orders.push(order);
      if (order.net <= this.input.minNetBenefit) return orders;
    }
  }

  /** Units that cost more to hold than to mark down, after `sent` units have left, and the saving. */
  private markdown(
    sent: number,
    maxUnits: number,
  ): { readonly markedDown: number; readonly saved: number } {
    let markedDown = 0;
    let saved = 0;
    if (!this.input.allowsMarkdown) return { markedDown, saved };
    const { writeOffCost } = this.curve.position;
    const equal = Math.min(maxUnits, (this.curve.equalLosses ?? 0) - sent);
    if (equal > 0) {
      const saving = -this.curve.marginalLoss(sent + 1) - writeOffCost;
      if (saving <= 0) return { markedDown, saved };
      markedDown = equal;
      saved = equal * saving;
    }
    while (markedDown < maxUnits) {
      const saving = -this.curve.marginalLoss(sent + markedDown + 1) - writeOffCost;
      if (saving <= 0) break;
      saved += saving;
      markedDown += 1;
    }
    return { markedDown, saved };
  }
}
