import { grouped, money } from '../base/figures-in-words';
import { demandRate, meanOver, type RateColumns } from '../demand/demand-rate';
import { networkRate } from '../demand/network-rate';
import type { Network } from '../network/network';
import { productRanges, type ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { isBought, supplierTerms } from '../rebalance/alternatives/purchase-terms';
import { minimumOrderValue, type MinimumOrderValue } from '../valuation/minimum-order-value';
import { underageFromPrice, underageFromServiceLevel } from '../valuation/underage-cost';

/** Whether to buy a product's minimum order at the start of a season. Units and money. */
export interface MinimumOrderAdvice extends MinimumOrderValue {
  /** Index into `Network.products`. */
  readonly product: number;
  readonly minOrder: number;
  /** Mean demand of all locations over the selling life. */
  readonly expectedDemand: number;
  /** Units in the network without the order: available, in transit, and on order. */
  readonly stock: number;
  readonly advice: 'buy' | 'do not buy';
  readonly reason: string;
}

export interface AdviceOptions {
  /**
   * Days of the season. Left out, each product's shelf life, or else the obsolescence setting; at most
   * that in any case.
   */
  readonly sellingDays?: number;
  /** Which products advice is asked for, by index and minimum order; all if left out. */
  readonly isAsked?: (product: number, minOrder: number) => boolean;
}

/**
 * Advice on the minimum order of every product, in order of products: "do not buy" where buying it is
 * expected to lose more than it earns. The demand of all open locations counts, and all stock, whatever
 * its age. The minimum order is the smallest that an outside supplier takes for any location; the order
 * is in stock from the first day. Products that may not be bought, such as phase-outs, are left out.
 *
 * A product without a price has the margin that makes its service level optimal for one buy.
 */
export function minimumOrderAdvice(
  network: Network,
  settings: PlanSettings,
  demand: RateColumns,
  { sellingDays = Infinity, isAsked = () => true }: AdviceOptions = {},
): readonly MinimumOrderAdvice[] {
  return productRanges(network.positions).flatMap((range) => {
    const supply = smallestOrder(network, settings, range);
    if (supply === null || !isAsked(range.product, supply.quantity)) return [];
    const { shelfLifeDays } = network.products[range.product]!;
    const life = Math.min(sellingDays, shelfLifeDays ?? Infinity, settings.obsolescenceDays);
    return [advise({ network, settings, demand, range, life, supply })];
  });
}

/** The products not to buy, those that would lose most first. */
export function itemsNotToBuy(
  advice: readonly MinimumOrderAdvice[],
): readonly MinimumOrderAdvice[] {
  const netLoss = (each: MinimumOrderAdvice): number => each.expectedLoss - each.expectedMargin;
  return advice
    .filter((each) => each.advice === 'do not buy')
    .sort((a, b) => netLoss(b) - netLoss(a) || a.product - b.product);
}

/** The smallest order of a product that an outside supplier takes. */
interface SmallestOrder {
  readonly quantity: number;
  readonly orderCost: number;
  /** Price of a unit at that supplier. */
  readonly unitCost: number;
}

function smallestOrder(
  network: Network,
  settings: PlanSettings,
  { product, start, end }: ProductRange,
): SmallestOrder | null {
  const { positions } = network;
  let smallest: SmallestOrder | null = null;
  for (let p = start; p < end; p += 1) {
    if (!isBought(network, p)) continue;
    const terms = supplierTerms(network, settings, p);
    if (smallest && smallest.quantity <= terms.minQuantity) continue;
    const supplierCost = positions.supplierUnitCost?.[p] ?? NaN;
    smallest = {
      quantity: terms.minQuantity,
      orderCost: terms.orderCost,
      unitCost: Number.isNaN(supplierCost) ? network.products[product]!.unitCost : supplierCost,
    };
  }
  return smallest;
}

interface Buy {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly demand: RateColumns;
  readonly range: ProductRange;
  readonly life: number;
  readonly supply: SmallestOrder;
}

function advise({ network, settings, demand, range, life, supply }: Buy): MinimumOrderAdvice {
  const product = network.products[range.product]!;
  const rates = [];
  let stock = 0;
  for (let p = range.start; p < range.end; p += 1) {
    stock += stockOf(network, settings.planDate, p, life);
    if (network.locations[network.positions.location[p]!]!.isOpen)
      rates.push(demandRate(demand, p));
  }
  stock = Math.floor(stock);
  const rate = networkRate(rates);
  const holdingPerDay = (supply.unitCost * settings.holdingRate) / 365;
  const writeOffCost = Math.max(0, supply.unitCost - product.salvageValue);
  const margin =
    product.price === null
      ? underageFromServiceLevel({
          rate,
          serviceLevel: settings.serviceLevel[product.serviceClass],
          protectionInterval: life,
          holdingPerDay,
          writeOffCost,
          life,
        })
      : underageFromPrice(product.price, supply.unitCost, settings.lostSaleShare);
  const { quantity, orderCost } = supply;
  const value = minimumOrderValue({
    ...{ rate, life, stock, quantity, margin, writeOffCost, holdingPerDay, orderCost },
  });
  return {
    ...value,
    product: range.product,
    minOrder: quantity,
    expectedDemand: meanOver(rate, life),
    stock,
    advice: value.expectedMargin < value.expectedLoss ? 'do not buy' : 'buy',
    reason: reasonOf(quantity, value),
  };
}

/** Sound stock of a position that is not committed, what is in transit, and what is due within the life. */
function stockOf({ positions }: Network, planDate: number, p: number, life: number): number {
  const { onHand, reserved, transfersInTransit, lots, receipts } = positions;
  let stock = onHand[p]! - reserved[p]! + transfersInTransit[p]!;
  for (let row = lots.start[p]!; row < lots.start[p + 1]!; row += 1) {
    if (lots.expiryDay[row]! <= planDate) stock -= lots.quantity[row]!;
  }
  for (let row = receipts.start[p]!; row < receipts.start[p + 1]!; row += 1) {
    if (receipts.day[row]! - planDate < life) stock += receipts.quantity[row]!;
  }
  return stock;
}

function reasonOf(quantity: number, value: MinimumOrderValue): string {
  const leftover = grouped(Math.round(value.expectedLeftover));
  const [loss, margin] = [money(value.expectedLoss), money(value.expectedMargin)];
  return `About ${leftover} of the ${grouped(quantity)} stay unsold: a loss of ${loss} against a margin of ${margin}.`;
}
