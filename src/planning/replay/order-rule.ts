import { demandRate, type DemandRate, type RateColumns } from '../demand/demand-rate';
import { demandQuantile } from '../demand/demand-distribution';
import type { Network } from '../network/network';
import { ordersStock } from '../network/open-days';
import { productRanges, type ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { replenishmentLevels } from '../policy/replenishment';
import { fairShare } from './fair-share';
import { supplyTree, type SupplyTree } from './supply-tree';

/** An order to a position's outside supplier. */
export interface SupplierOrder {
  readonly position: number;
  readonly quantity: number;
}

/** An order of a position from the site that supplies it, as far as that site has stock. */
export interface FeedOrder {
  readonly from: number;
  readonly to: number;
  readonly quantity: number;
}

export interface Orders {
  readonly supplier: readonly SupplierOrder[];
  readonly feed: readonly FeedOrder[];
}

export interface OrderInputs {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly rates: RateColumns;
  /** Units on hand by position, after today's transfers. */
  readonly onHand: Float64Array;
  /** Units on order and in transfer, less backorders. */
  readonly onItsWay: Float64Array;
  /** Whether positions with a source order from it; a policy may decide on that itself. */
  readonly ordersFeed: boolean;
}

/**
 * The orders of one review: the (s, S) rule of `replenishmentLevels` at every position with an outside
 * supplier, on its inventory position. A site that supplies others orders on its echelon: its own stock
 * and all stock below it, against all demand below it. A position with a source orders up to the
 * quantile of demand over lane time and review period. If the source has too little, all get a fair
 * share, the source's own customers with them: they want the quantile of a review period.
 *
 * Source: (s, S) Silver, Pyke and Peterson 1998, ch. 7; echelon stock A. Clark and H. Scarf,
 * "Optimal policies for a multi-echelon inventory problem", Management Science 6, 1960.
 */
export function placeOrders(inputs: OrderInputs): Orders {
  const supplier: SupplierOrder[] = [];
  const feed: FeedOrder[] = [];
  for (const range of productRanges(inputs.network.positions)) {
    const tree = supplyTree(inputs.network, range);
    if (tree !== null && inputs.ordersFeed) feed.push(...feedOrders(inputs, range, tree));
    supplier.push(...supplierOrders(inputs, range, tree));
  }
  return { supplier, feed };
}

function supplierOrders(
  inputs: OrderInputs,
  { start, end }: ProductRange,
  tree: SupplyTree | null,
): readonly SupplierOrder[] {
  const { network, settings } = inputs;
  const orders: SupplierOrder[] = [];
  for (let p = start; p < end; p += 1) {
    if (tree !== null && tree.parent[p - start] !== -1) continue;
    const { positions } = network;
    const product = network.products[positions.product[p]!]!;
    if (product.isPhaseOut || !ordersStock(network.locations[positions.location[p]!]!)) continue;
    const below = tree?.subtree(p - start).map((i) => start + i) ?? [p];
    const rate = sumOfRates(below.map((q) => demandRate(inputs.rates, q)));
    const orderMultiple = positions.orderMultiple[p]!;
    const levels = replenishmentLevels({
      rate,
      supply: {
        leadTime: positions.supplierLeadTime[p]! + (tree?.daysDown[p - start] ?? 0),
        leadTimeSd: positions.supplierLeadTimeSd[p]!,
        reviewPeriod: settings.reviewPeriod,
        orderCost: positions.orderCost[p]!,
        minOrderQuantity: positions.minOrderQuantity[p]!,
        orderMultiple,
        isReplenished: true,
      },
      serviceLevel: settings.serviceLevel[product.serviceClass],
      holdingPerDay: (product.unitCost * settings.holdingRate) / 365,
      life: Math.min(product.shelfLifeDays ?? Infinity, settings.obsolescenceDays),
    });
    let position = 0;
    for (const q of below) position += inputs.onHand[q]! + inputs.onItsWay[q]!;
    if (!(position < levels.reorderPoint)) continue;
    const multiple = Math.max(1, orderMultiple);
    const needed = Math.max(levels.orderUpTo - position, positions.minOrderQuantity[p]!);
    orders.push({ position: p, quantity: multiple * Math.ceil(needed / multiple) });
  }
  return orders;
}

function feedOrders(
  { network, settings, rates, onHand, onItsWay }: OrderInputs,
  { product, start, end }: ProductRange,
  tree: SupplyTree,
): readonly FeedOrder[] {
  const orders: FeedOrder[] = [];
  const serviceLevel = settings.serviceLevel[network.products[product]!.serviceClass];
  const upTo = (rate: DemandRate, days: number): number =>
    rate.mean > 0 && days > 0 ? demandQuantile(serviceLevel, rate, days) : 0;
  for (let source = start; source < end; source += 1) {
    const children = tree.children(source - start);
    if (children.length === 0) continue;
    const wanted = children.map((i) => {
      if (!ordersStock(network.locations[network.positions.location[start + i]!]!)) return 0;
      const below = tree.subtree(i).map((j) => start + j);
      const rate = sumOfRates(below.map((q) => demandRate(rates, q)));
      const days = (settings.reviewPeriod ?? 0) + tree.laneDays[i]! + tree.daysDown[i]!;
      let position = 0;
      for (const q of below) position += onHand[q]! + onItsWay[q]!;
      return Math.max(0, Math.ceil(upTo(rate, days) - position));
    });
    const own = upTo(demandRate(rates, source), settings.reviewPeriod ?? 0);
    const shares = fairShare([...wanted, own], Math.floor(onHand[source]!));
    children.forEach((child, i) => {
      const quantity = shares[i]!;
      if (quantity > 0) orders.push({ from: source, to: start + child, quantity });
    });
  }
  return orders;
}

/** Demand of several positions together; they are taken as independent. */
export function sumOfRates(rates: readonly DemandRate[]): DemandRate {
  if (rates.length === 1) return rates[0]!;
  const sum = (value: (rate: DemandRate) => number): number =>
    rates.reduce((total, rate) => total + value(rate), 0);
  return {
    mean: sum((rate) => rate.mean),
    variance: sum((rate) => rate.variance),
    levelVariance: sum((rate) => rate.levelVariance),
  };
}
