import type { Network } from '../../network/network';
import { ordersStock } from '../../network/open-days';
import type { PlanSettings } from '../../network/settings';
import { isSuppliedWithin } from '../supplied-products';

/** The terms of a purchase of one product for one location. */
export interface PurchaseTerms {
  /** LT: days from order to receipt. */
  readonly leadTime: number;
  /** Days from today until a unit bought today loses its value. */
  readonly life: number;
  /** K: fixed cost of an order. */
  readonly orderCost: number;
  /**
   * Supplier's price of a unit beyond its unit cost, at least 0. A lower price is not a saving of this
   * plan: it is as low at the next plan.
   */
  readonly premium: number;
  /** Minimum order in units: at least 1, and a whole number of multiples. */
  readonly minQuantity: number;
  /** Order multiple in units. */
  readonly multiple: number;
}

/**
 * Whether a plan decides on purchases for position `p`: the settings allow purchases, the product is
 * replenished, and the location is open and may receive. Where one position of a product supplies
 * another, the plan assumes that roots order by themselves; report/supply-purchases.ts lists these orders.
 */
export function mayBuy(
  network: Network,
  settings: Pick<PlanSettings, 'allowPurchases'>,
  p: number,
): boolean {
  if (settings.allowPurchases !== true || !isBought(network, p)) return false;
  return !isSuppliedWithin(network, network.positions.product[p]!);
}

/** Whether an outside supplier may deliver to position `p`. */
export function isBought({ locations, products, positions }: Network, p: number): boolean {
  const location = locations[positions.location[p]!]!;
  const hasSource = (positions.source?.[p] ?? -1) >= 0;
  if (hasSource || products[positions.product[p]!]!.isPhaseOut) return false;
  return ordersStock(location) && location.canReceive;
}

/** The purchase terms of position `p`; null if a plan may not buy for it. */
export function purchaseTerms(
  network: Network,
  settings: PlanSettings,
  p: number,
): PurchaseTerms | null {
  return mayBuy(network, settings, p) ? supplierTerms(network, settings, p) : null;
}

/** The terms of the outside supplier of position `p`, whether or not a plan may buy for it. */
export function supplierTerms(
  network: Network,
  settings: Pick<PlanSettings, 'obsolescenceDays'>,
  p: number,
): PurchaseTerms {
  const { positions } = network;
  const product = network.products[positions.product[p]!]!;
  const leadTime = positions.supplierLeadTime[p]!;
  const supplierCost = positions.supplierUnitCost?.[p] ?? NaN;
  const multiple = Math.max(1, Math.round(positions.orderMultiple[p]!));
  const minQuantity = Math.max(1, Math.ceil(positions.minOrderQuantity[p]!));
  return {
    leadTime,
    life: Math.min(leadTime + (product.shelfLifeDays ?? Infinity), settings.obsolescenceDays),
    orderCost: positions.orderCost[p]!,
    premium: supplierCost > product.unitCost ? supplierCost - product.unitCost : 0,
    minQuantity: multiple * Math.ceil(minQuantity / multiple),
    multiple,
  };
}
