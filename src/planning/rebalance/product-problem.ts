import type { LaneTerms } from '../network/lane-terms';
import { unitTransferCost } from '../network/lane-terms';
import { isHub, type Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { FlowNode } from './convex-flow';
import type { CostCurve } from './cost-curve';
import { delayCost } from './get-value';
import { PackCurve, packValue } from './pack-curve';

/** One product's stock at one location, as the optimiser sees it. */
export interface Site {
  readonly location: number;
  readonly curve: CostCurve;
  /** Units that may leave. */
  readonly shippable: number;
  readonly canReceive: boolean;
}

/** A lane that could pay for one product. */
export interface Line {
  readonly lane: number;
  /** Indices into `ProductProblem.sites`. */
  readonly from: number;
  readonly to: number;
  /** Freight and handling of a unit, as it will be reported. */
  readonly unitCost: number;
  /** What a unit loses by coming later than on the fastest lane. */
  readonly unitDelayCost: number;
  /** Cost of a pack as it is weighed in deciding, caution included. */
  readonly packCost: number;
  /** What the line must earn beyond its freight: its own cost, caution included, and the least net benefit. */
  readonly lineCost: number;
}

/** The moves of one product that can pay, and nothing else. */
export interface ProductProblem {
  readonly packSize: number;
  /** The fewest packs a line may carry. */
  readonly minPacks: number;
  readonly sites: readonly Site[];
  readonly isHub: readonly boolean[];
  readonly nodes: readonly FlowNode[];
  readonly lines: readonly Line[];
}

/**
 * Finds the lines on which a first pack can pay, and how far it can pay to give or receive. What
 * is left out cannot be part of a best plan: without relays a line pays only if its receiver gains
 * more by its first pack than the giver's first pack and the freight cost, and through hubs, which
 * may pass on, the best chain of lanes bounds it. Null where nothing can pay.
 */
export function productProblem(
  network: Network,
  terms: LaneTerms,
  product: number,
  sites: readonly Site[],
  settings: Pick<PlanSettings, 'caution' | 'minNetBenefit'>,
): ProductProblem | null {
  const { caution, minNetBenefit } = settings;
  const item = network.products[product]!;
  const packSize = Math.max(1, Math.round(item.packSize));
  const minPacks = Math.max(1, Math.ceil(item.minTransferQuantity / packSize));
  const siteAt = new Map(sites.map((site, index) => [site.location, index]));
  const first = sites.map((site) => firstPackValues(site, packSize, minPacks));
  const candidates: Line[] = [];
  for (let lane = 0; lane < terms.count; lane += 1) {
    const from = siteAt.get(terms.from[lane]!);
    const to = siteAt.get(terms.to[lane]!);
    if (from === undefined || to === undefined || from === to) continue;
    if (first[from]!.give === Infinity || first[to]!.get === -Infinity) continue;
    const unitCost = unitTransferCost(network, lane, item);
    candidates.push({
      lane,
      from,
      to,
      unitCost,
      unitDelayCost: 0,
      packCost: unitCost * packSize * caution,
      lineCost: network.lanes[lane]!.lineCost * caution + minNetBenefit,
    });
  }
  const hubs = sites.map((site) => isHub(network.locations[site.location]!));
  const give = first.map((value) => value.give);
  const get = first.map((value) => value.get);
  boundThroughHubs(candidates, hubs, give, get);
  const lines: Line[] = [];
  for (const line of candidates) {
    if (give[line.from]! + line.packCost >= get[line.to]!) continue;
    const site = sites[line.to]!;
    const unitDelayCost = delayCost(
      site.curve.position,
      site.curve.leadTime,
      terms.leadTime[line.lane]!,
    );
    const packCost = line.packCost + unitDelayCost * packSize;
    if (give[line.from]! + packCost < get[line.to]!)
      lines.push({ ...line, unitDelayCost, packCost });
  }
  if (lines.length === 0) return null;
  return {
    packSize,
    minPacks,
    sites,
    isHub: hubs,
    nodes: sites.map((_, i) => flowNode(sites, i, lines, give, get, packSize, minPacks)),
    lines,
  };
}

function firstPackValues(
  site: Site,
  packSize: number,
  minPacks: number,
): { readonly give: number; readonly get: number } {
  return {
    give:
      site.shippable >= packSize * minPacks ? packValue(site.curve, 'keep', 1, packSize) : Infinity,
    get: site.canReceive ? packValue(site.curve, 'get', 1, packSize) : -Infinity,
  };
}

/** A hub's stock is worth no more than what may arrive there, and no less than what may go on. */
function boundThroughHubs(
  lines: readonly Line[],
  hubs: readonly boolean[],
  give: number[],
  get: number[],
): void {
  const isRelay = hubs.map((hub, i) => hub && give[i] !== Infinity && get[i] !== -Infinity);
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      const through = give[line.from]! + line.packCost;
      if (isRelay[line.to] && through < give[line.to]!) {
        give[line.to] = through;
        changed = true;
      }
      const beyond = get[line.to]! - line.packCost;
      if (isRelay[line.from] && beyond > get[line.from]!) {
        get[line.from] = beyond;
        changed = true;
      }
    }
  }
}

function flowNode(
  sites: readonly Site[],
  index: number,
  lines: readonly Line[],
  give: readonly number[],
  get: readonly number[],
  packSize: number,
  minPacks: number,
): FlowNode {
  let bestSale = -Infinity;
  let bestOffer = Infinity;
  let offered = 0;
  for (const line of lines) {
    if (line.from === index) bestSale = Math.max(bestSale, get[line.to]! - line.packCost);
    if (line.to === index) {
      bestOffer = Math.min(bestOffer, give[line.from]! + line.packCost);
      offered += Math.floor(sites[line.from]!.shippable / packSize);
    }
  }
  const site = sites[index]!;
  const shippable = bestSale === -Infinity ? 0 : Math.floor(site.shippable / packSize);
  return {
    shippable,
    givingCost: new PackCurve(site.curve, 'keep', packSize, bestSale, shippable, minPacks - 1),
    receivingGain: new PackCurve(site.curve, 'get', packSize, bestOffer, offered, minPacks - 1),
  };
}
