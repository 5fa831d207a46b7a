import { grouped, money } from '../base/figures-in-words';
import type { DemandEstimate } from '../demand/estimate-demand';
import { laneTerms } from '../network/lane-terms';
import type { Network } from '../network/network';
import type { Purchase } from '../network/plan-result';
import { productRanges, type ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { isBought, supplierTerms } from '../rebalance/alternatives/purchase-terms';
import { assemblePosition, type AssembledPosition } from '../rebalance/assemble-position';
import { productSites } from '../rebalance/product-sites';
import { isSuppliedWithin } from '../rebalance/supplied-products';
import { approvalTier } from '../signoff/approval-tier';
import { echelonOrder, type EchelonOrder } from '../valuation/echelon-order';
import { supplyTerms, type SupplyTerms } from '../valuation/supply-terms';
import type { StockState } from '../valuation/stock-state';

/** A plan, as far as its orders depend on it. */
export interface PlanToOrder {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly demand: DemandEstimate;
  readonly before: StockState;
  readonly after: StockState;
}

/**
 * The orders at the heads of supply trees, after the plan's transfers: what the cost of the plan takes for
 * granted there. A named supplier outside delivers to each. Locations that others supply order nothing.
 */
export function supplyPurchases(plan: PlanToOrder): readonly Purchase[] {
  const { network, settings } = plan;
  if (settings.allowPurchases !== true || network.positions.source === undefined) return [];
  const found: Purchase[] = [];
  for (const range of productRanges(network.positions)) {
    if (isSuppliedWithin(network, range.product)) found.push(...ordersOf(plan, range));
  }
  return found;
}

function ordersOf(plan: PlanToOrder, range: ProductRange): readonly Purchase[] {
  const { network, settings, demand, before, after } = plan;
  const { start, end } = range;
  const positions = Array.from({ length: end - start }, (_, i) =>
    assemblePosition(network, settings, demand, start + i),
  );
  const { supply } = productSites(network, laneTerms(network), range, positions);
  const moved = new Float64Array(positions.length);
  positions.forEach((_, i) => {
    const change = after.available[start + i]! - before.available[start + i]!;
    moved[supply?.values[i]?.root ?? i]! += change;
  });
  return positions.flatMap((position, i): readonly Purchase[] => {
    const p = start + i;
    const supplier = network.positions.supplier?.[p] ?? -1;
    if (supplier < 0 || !isBought(network, p)) return [];
    const terms = supply?.values[i]?.terms ?? termsAlone(position);
    const order = echelonOrder(terms, moved[i]!, supplierTerms(network, settings, p));
    return order === null ? [] : [purchase(plan, p, supplier, order)];
  });
}

/** The terms of a position that supplies nobody. */
function termsAlone({ stock, serviceLevel }: AssembledPosition): SupplyTerms {
  const alone = { position: stock, serviceLevel, source: -1 };
  return supplyTerms([{ ...alone, feedDays: 0, feedCost: 0, feedLineCost: 0 }], [0])[0]!;
}

function purchase(
  { network, settings }: PlanToOrder,
  p: number,
  supplier: number,
  order: EchelonOrder,
): Purchase {
  const [product, location] = [network.positions.product[p]!, network.positions.location[p]!];
  const { leadTime, orderCost, premium } = supplierTerms(network, settings, p);
  const value = order.quantity * network.products[product]!.unitCost;
  const { id } = network.locations[location]!;
  return {
    product,
    location,
    supplier,
    quantity: order.quantity,
    value,
    orderCost,
    premium: premium * order.quantity,
    benefit: order.benefit,
    netBenefit: order.benefit - orderCost - premium * order.quantity,
    orderByDay: settings.planDate,
    arrivesDay: settings.planDate + Math.ceil(leadTime),
    reason: `${id} has ${grouped(order.position)}, on order included, below the reorder point of ${grouped(order.reorderPoint)} for all that is asked of it. ${worth(order)}; the order costs ${money(orderCost)} either time.`,
    tier: approvalTier(value, settings),
  };
}

/** What it is worth to order now, and not with the next plan. */
function worth({ quantity, benefit }: EchelonOrder): string {
  const ordering = `Ordering ${grouped(quantity)} now rather than with the next plan`;
  return benefit >= 0
    ? `${ordering} saves ${money(benefit)}`
    : `${ordering} keeps the service level and costs ${money(-benefit)} more`;
}
