import { demandRate, meanOver, varianceOver, type DemandRate } from '../../demand/demand-rate';
import type { Network, Product } from '../../network/network';
import { daysOpen } from '../../network/open-days';
import type { ProductRange } from '../../network/product-ranges';
import type { PlanSettings } from '../../network/settings';
import { freeStock } from '../../rebalance/free-stock';
import { sumOfRates } from '../order-rule';
import type { Today } from '../replay-policy';
import { supplyTree } from '../supply-tree';

/** Levels of cover, in multiples of lead time plus review period, and what counts as stock. */
export interface CoverLevels {
  readonly keep: number;
  readonly short: number;
  readonly fill: number;
  /** Standard deviations of demand over the cover. */
  readonly safetyFactor: number;
  readonly countsOnOrder: boolean;
}

/** One position and its levels of cover, in units. A site that supplies others counts its echelon. */
export interface CoveredSite {
  /** Index within the product's range. */
  readonly index: number;
  readonly location: number;
  /** On hand, in transit and, if it counts, on order. */
  readonly stock: number;
  readonly short: number;
  readonly fill: number;
  /** Whole units that may leave today. */
  readonly free: number;
  /** Those of them above the keep level. */
  readonly excess: number;
  readonly mayReceive: boolean;
  /** Whether this site supplies the other, directly or through others. */
  isAbove(other: CoveredSite): boolean;
}

/**
 * The positions of one product with their levels of cover. A level of f is mean demand over
 * f·(lead time + review period) days, but no more than the days that the goods keep their value, plus
 * safety stock: z standard deviations of that demand.
 */
export function coveredSites(
  levels: CoverLevels,
  { network, settings, rates }: Today,
  range: ProductRange,
): readonly CoveredSite[] {
  const { positions, locations } = network;
  const { start, end } = range;
  const product = network.products[range.product]!;
  const tree = supplyTree(network, range);
  const life = lifeInDays(network, settings, product, range);
  const sites: CoveredSite[] = [];
  for (let p = start; p < end; p += 1) {
    const i = p - start;
    const location = locations[positions.location[p]!]!;
    const echelon = tree?.subtree(i).map((below) => start + below) ?? [p];
    const rate = sumOfRates(echelon.map((q) => demandRate(rates, q)));
    const supplyDays =
      tree === null || tree.parent[i] === -1 ? positions.supplierLeadTime[p]! : tree.laneDays[i]!;
    const days = supplyDays + (tree?.daysDown[i] ?? 0) + (settings.reviewPeriod ?? 0);
    const openFor = daysOpen(location, settings.planDate);
    const level = (cover: number): number =>
      levelOf(rate, Math.min(cover * days, life, openFor), levels.safetyFactor);
    let stock = 0;
    for (const q of echelon) stock += stockOf(network, q, levels.countsOnOrder);
    const mean = demandRate(rates, p).mean;
    const { keepAtLeast } = location;
    const minStock =
      'units' in keepAtLeast ? keepAtLeast.units : Math.ceil(keepAtLeast.days * mean);
    const unreserved = Math.floor(freeStock(positions, settings.planDate, p) - minStock);
    const free = location.isOpen && location.canShip ? Math.max(0, unreserved) : 0;
    sites.push({
      index: i,
      location: positions.location[p]!,
      stock,
      short: level(levels.short),
      fill: level(levels.fill),
      free,
      excess: Math.max(0, Math.min(free, Math.floor(stock - level(levels.keep)))),
      mayReceive: location.isOpen && location.canReceive,
      isAbove: ({ index: j }) => tree !== null && j !== i && tree.subtree(i).includes(j),
    });
  }
  return sites;
}

function levelOf(rate: DemandRate, days: number, safetyFactor: number): number {
  return meanOver(rate, days) + safetyFactor * Math.sqrt(varianceOver(rate, days));
}

function stockOf({ positions }: Network, p: number, countsOnOrder: boolean): number {
  let stock = positions.onHand[p]! - positions.reserved[p]! + positions.transfersInTransit[p]!;
  if (!countsOnOrder) return stock;
  const { receipts } = positions;
  for (let row = receipts.start[p]!; row < receipts.start[p + 1]!; row += 1) {
    stock += receipts.quantity[row]!;
  }
  return stock;
}

/** Days that goods of the product keep their value; in a phase-out until its last lot expires. */
function lifeInDays(
  { positions }: Network,
  settings: PlanSettings,
  product: Product,
  { start, end }: ProductRange,
): number {
  const life = Math.min(product.shelfLifeDays ?? Infinity, settings.obsolescenceDays);
  const first = positions.lots.start[start]!;
  const last = positions.lots.start[end]!;
  if (!product.isPhaseOut || first === last) return life;
  const lastExpiry = positions.lots.expiryDay
    .subarray(first, last)
    .reduce((latest, day) => Math.max(latest, day), -Infinity);
  return Math.max(0, Math.min(life, lastExpiry - settings.planDate));
}
