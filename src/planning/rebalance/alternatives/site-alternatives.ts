import type { SiteCurve } from '../../valuation/site-curve';
import { HullCurve } from './hull-curve';
import { MarkdownCurve } from './markdown-curve';
import type { PurchaseTerms } from './purchase-terms';
import type { Order, PurchaseValue } from './purchase-value';

/** What a site does beside its transfers. */
export interface SiteChoice {
  /** What the site saves by its transfers and by this, what this costs taken off. */
  readonly saving: number;
  readonly bought: number;
  readonly markedDown: number;
}

/** How far it is settled whether a site buys. */
export type PurchaseDecision = 'free' | 'buys' | 'buys nothing';

/** The site's curve under such a state, and what its alternatives save where no unit comes or goes. */
export interface RelaxedCurve {
  readonly curve: SiteCurve;
  readonly savingWithoutTransfers: number;
}

export interface SiteLimits {
  /** Units that are free to be marked down or shipped. */
  readonly freeUnits: number;
  /** The most units that may leave in transfers, and the most that may arrive. */
  readonly maxSent: number;
  readonly maxReceived: number;
}

/**
 * What else than transfers may be done at one site of a product: buying, marking down, or neither.
 * A bought unit serves the site it is bought for, and a unit that is marked down leaves the network,
 * so that for any change of stock by transfers the best of these is found here, by itself: the
 * optimiser sees a site only by what it saves by the change. A site does not buy what it marks
 * down, nor mark down what it receives.
 */
export class SiteAlternatives {
  /** Orders by stock, from the least that transfers may leave up to where no order pays. */
  private readonly orders: readonly Order[];
  private readonly plain: SiteCurve;
  private readonly leastStock: number;
  private readonly curves = new Map<PurchaseDecision, RelaxedCurve>();

  /**
   * @param leastNet what buying or marking down must save beyond its cost, at least 0
   */
  constructor(
    readonly curve: SiteCurve,
    private readonly limits: SiteLimits,
    private readonly purchase: PurchaseValue | null,
    private readonly allowsMarkdown: boolean,
    private readonly leastNet: number,
  ) {
    this.plain = allowsMarkdown ? new MarkdownCurve(curve) : curve;
    this.leastStock = curve.position.available - limits.maxSent;
    this.orders = purchase === null ? [] : this.ordersThatPay(purchase);
  }

  /** On what terms the site may buy; null where it may not. */
  get terms(): PurchaseTerms | null {
    return this.purchase?.terms ?? null;
  }

  /** Whether an order can pay at all. */
  get mayBuy(): boolean {
    return this.orders.length > 1;
  }

  /** What is best for the site beside transfers that change its stock, and ship some of it. */
  bestChoice(change: number, shipped: number): SiteChoice {
    const best = this.bestChoiceWithoutPurchase(change, shipped);
    const order = this.orderAt(change);
    if (order === undefined || order.net <= this.leastNet) return best;
    const saving = order.net - this.curve.costOfChange(change);
    return saving > best.saving ? { saving, bought: order.quantity, markedDown: 0 } : best;
  }

  /** The same where the site buys nothing. */
  bestChoiceWithoutPurchase(change: number, shipped: number): SiteChoice {
    const waiting = -this.curve.costOfChange(change);
    const wait = { saving: waiting, bought: 0, markedDown: 0 };
    if (change > 0) return wait;
    const { markedDown, saved } = this.markdown(-change, this.limits.freeUnits - shipped);
    return saved > this.leastNet ? { saving: waiting + saved, bought: 0, markedDown } : wait;
  }

  /** The curve that no choice under the state beats. */
  relaxedCurve(buying: PurchaseDecision): RelaxedCurve {
    const known = this.curves.get(buying);
    if (known !== undefined) return known;
    const made = this.makeCurve(this.mayBuy ? buying : 'buys nothing');
    this.curves.set(buying, made);
    return made;
  }

  /** What an order that was chosen is worth beside other transfers. */
  orderValue(bought: number, change: number): number {
    if (bought === 0 || this.purchase === null) return 0;
    return this.purchase.valueOf(bought, this.curve.position.available + change);
  }

  private makeCurve(buying: PurchaseDecision): RelaxedCurve {
    const rest = this.allowsMarkdown ? this.markdown(0, this.limits.freeUnits).saved : 0;
    if (buying === 'buys nothing') return { curve: this.plain, savingWithoutTransfers: rest };
    const { maxSent: leaving, maxReceived: arriving } = this.limits;
    const plain = new RunningCost(this.plain);
    const own = new RunningCost(this.curve);
    const turn = this.leastStock + this.orders.length - 1 - this.curve.position.available;
    const curve = new HullCurve(this.plain, {
      minChange: -leaving,
      maxChange: arriving,
      concaveFrom: turn,
      savingOf: (change) => {
        const buys = this.netBeyond(change, buying) - own.at(change);
        return buying === 'buys' ? buys : Math.max(buys, rest - plain.at(change));
      },
    });
    return { curve, savingWithoutTransfers: curve.savingWithoutTransfers };
  }

  /** What the best order saves beside a change; where none pays, 0, or the last that did carried on. */
  private netBeyond(change: number, buying: PurchaseDecision): number {
    const { orders } = this;
    const last = orders.length - 1;
    const at = this.curve.position.available + change - this.leastStock;
    const net = (index: number): number => orders[index]!.net - this.leastNet;
    if (at <= last) return buying === 'free' ? Math.max(0, net(at)) : net(at);
    if (buying === 'free') return 0;
    return net(last) + (at - last) * (net(last) - net(last - 1));
  }

  /** The best order beside a change of stock; firm rows may take more than others may. */
  private orderAt(change: number): Order | undefined {
    const stock = this.curve.position.available + change;
    return stock < this.leastStock
      ? this.purchase?.bestOrder(stock)
      : this.orders[stock - this.leastStock];
  }

  private ordersThatPay(purchase: PurchaseValue): readonly Order[] {
    const orders: Order[] = [];
    for (let stock = this.leastStock; ; stock += 1) {
      const order = purchase.bestOrder(stock);
      orders.push(order);
      if (order.net <= this.leastNet) return orders;
    }
  }

  /** Units that cost more to keep than to mark down, beside those given away, and what that saves. */
  private markdown(
    given: number,
    most: number,
  ): { readonly markedDown: number; readonly saved: number } {
    let markedDown = 0;
    let saved = 0;
    if (!this.allowsMarkdown) return { markedDown, saved };
    const { writeOffCost: loss } = this.curve.position;
    while (markedDown < most) {
      const gain = -this.curve.marginalLoss(given + markedDown + 1) - loss;
      if (gain <= 0) break;
      saved += gain;
      markedDown += 1;
    }
    return { markedDown, saved };
  }
}

/** What changes of a stock cost, added up unit by unit from one change to its neighbour. */
class RunningCost {
  private change = 0;
  private cost = 0;

  constructor(private readonly curve: SiteCurve) {}

  at(change: number): number {
    while (this.change < change) {
      this.cost +=
        this.change < 0
          ? -this.curve.marginalLoss(-this.change)
          : -this.curve.marginalGain(this.change + 1);
      this.change += 1;
    }
    while (this.change > change) {
      this.cost +=
        this.change > 0
          ? this.curve.marginalGain(this.change)
          : this.curve.marginalLoss(1 - this.change);
      this.change -= 1;
    }
    return this.cost;
  }
}
