import { unitTransferCost } from '../../network/lane-terms';
import type { Network, Product } from '../../network/network';
import { productRanges } from '../../network/product-ranges';
import type { Move, ReplayPolicy, Today } from '../replay-policy';
import { coveredSites, type CoveredSite } from './covered-sites';

/** The parameters of the naive rule. Cover counts in multiples of lead time plus review period. */
export interface NaiveRule {
  /** Cover that a site keeps when it gives stock away; 0 or more. */
  readonly keep: number;
  /** A site is short below this cover; at most `keep`. */
  readonly short: number;
  /** Cover to which a short site is filled; from `short` to `keep`. */
  readonly fill: number;
  /** Safety stock in all three levels, in standard deviations of demand over the cover. */
  readonly safetyFactor: number;
  /** Minimum units of a line, beside that of the product. */
  readonly minQuantity: number;
  /** Which short site a donor serves first: the one with the cheapest lane or the largest shortage. */
  readonly first: 'nearest' | 'largest';
  /** Whether supply on order counts as stock. */
  readonly countsOnOrder: boolean;
  /** Whether a site with free stock fills short sites that it supplies, beside their orders. */
  readonly fillsBelow: boolean;
  /** Maximum cost of a line, freight and line cost, as a share of the value moved. */
  readonly maxFreightShare: number;
}

/**
 * Policy B, the rule of the trade: what a site holds above its keep level goes to the sites that are
 * short, wherever freight is low against the purchase cost. The donor with the largest excess is first.
 *
 * A site that supplies others is judged by its echelon: all stock and demand below it. Nothing goes back
 * to a site above, and orders from it stay on.
 */
export function naiveRule(rule: NaiveRule): ReplayPolicy {
  return { name: 'Naive rule', decide: (today) => ({ transfers: naiveMoves(rule, today) }) };
}

function naiveMoves(rule: NaiveRule, today: Today): readonly Move[] {
  const { network } = today;
  const lanes = lanesByEnds(network);
  const moves: Move[] = [];
  for (const range of productRanges(network.positions)) {
    const product = network.products[range.product]!;
    const sites = coveredSites(rule, today, range);
    const needs = new Map<CoveredSite, number>();
    for (const site of sites) {
      if (site.mayReceive && site.stock < site.short) {
        needs.set(site, Math.ceil(site.fill - site.stock));
      }
    }
    const donors = sites.filter((site) => site.free > 0).sort((a, b) => b.excess - a.excess);
    for (const donor of donors) {
      const left = { excess: needs.has(donor) ? 0 : donor.excess, free: donor.free };
      for (const { site, lane } of reached(rule, network, lanes, product, donor, needs)) {
        const available = donor.isAbove(site) ? left.free : left.excess;
        const quantity = wholePacks(Math.min(available, needs.get(site)!), product.packSize);
        if (!isWorthMoving(rule, network, lane, product, quantity)) continue;
        moves.push({
          product: range.product,
          from: donor.location,
          to: site.location,
          quantity,
        });
        left.excess -= quantity;
        left.free -= quantity;
        needs.set(site, needs.get(site)! - quantity);
      }
    }
  }
  return moves;
}

/** The short sites that a donor may serve, the first to be served first. */
function reached(
  { first, fillsBelow }: NaiveRule,
  network: Network,
  lanes: ReadonlyMap<number, number>,
  product: Product,
  donor: CoveredSite,
  needs: ReadonlyMap<CoveredSite, number>,
): readonly { readonly site: CoveredSite; readonly lane: number }[] {
  const options = [];
  for (const [site, need] of needs) {
    const lane = lanes.get(donor.location * network.locations.length + site.location);
    if (need <= 0 || lane === undefined) continue;
    if (site.isAbove(donor) || (donor.isAbove(site) && !fillsBelow)) continue;
    const unitCost = unitTransferCost(network, lane, product);
    options.push({ site, lane, need, unitCost, days: network.lanes[lane]!.leadTimeDays });
  }
  return options.sort((a, b) =>
    first === 'largest'
      ? b.need - a.need || a.unitCost - b.unitCost
      : a.unitCost - b.unitCost || a.days - b.days || b.need - a.need,
  );
}

function isWorthMoving(
  { minQuantity, maxFreightShare }: NaiveRule,
  network: Network,
  lane: number,
  product: Product,
  quantity: number,
): boolean {
  if (quantity <= 0 || quantity < Math.max(minQuantity, product.minTransferQuantity)) return false;
  const cost = quantity * unitTransferCost(network, lane, product) + network.lanes[lane]!.lineCost;
  return cost < maxFreightShare * quantity * product.unitCost;
}

function wholePacks(units: number, packSize: number): number {
  return packSize * Math.floor(units / packSize);
}

function lanesByEnds({ lanes, locations }: Network): ReadonlyMap<number, number> {
  return new Map(lanes.map(({ from, to }, lane) => [from * locations.length + to, lane]));
}
