import type { Network } from '../../network/network';
import type { PlanSettings } from '../../network/settings';

/** On what terms a plan may buy a product for a location. */
export interface PurchaseTerms {
  /** LT: days from order to receipt. */
  readonly leadTime: number;
  /** Days from today for which a unit bought today keeps its value. */
  readonly life: number;
  /** K: cost of placing the order, however large. */
  readonly orderCost: number;
  /**
   * What a unit costs at the supplier beyond its own value, at least 0: a supplier who is cheaper
   * today is as cheap at the next plan.
   */
  readonly premium: number;
  /** The smallest order in units: at least 1, and a whole number of multiples. */
  readonly minQuantity: number;
  /** Units that are sold together. */
  readonly multiple: number;
}

/**
 * Whether a plan decides what is bought for position `p`: where the scenario allows purchases, the
 * product is replenished and the location is open to receive.
 */
export function mayBuy(
  network: Network,
  settings: Pick<PlanSettings, 'allowPurchases'>,
  p: number,
): boolean {
  if (settings.allowPurchases !== true) return false;
  const location = network.locations[network.positions.location[p]!]!;
  const product = network.products[network.positions.product[p]!]!;
  return !product.isPhaseOut && location.isOpen && location.canReceive;
}

/** The terms of position `p`; null where a plan may not buy for it. */
export function purchaseTerms(
  network: Network,
  settings: PlanSettings,
  p: number,
): PurchaseTerms | null {
  if (!mayBuy(network, settings, p)) return null;
  const { positions } = network;
  const product = network.products[positions.product[p]!]!;
  const leadTime = positions.supplierLeadTime[p]!;
  const supplierCost = positions.supplierUnitCost?.[p] ?? NaN;
  const multiple = Math.max(1, Math.round(positions.orderMultiple[p]!));
  const least = Math.max(1, Math.ceil(positions.minOrderQuantity[p]!));
  return {
    leadTime,
    life: Math.min(leadTime + (product.shelfLifeDays ?? Infinity), settings.obsolescenceDays),
    orderCost: positions.orderCost[p]!,
    premium: supplierCost > product.unitCost ? supplierCost - product.unitCost : 0,
    minQuantity: multiple * Math.ceil(least / multiple),
    multiple,
  };
}
