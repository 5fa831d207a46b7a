import type { LaneTerms } from '../network/lane-terms';
import { unitTransferCost } from '../network/lane-terms';
import { isHub, type Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { applyFirmLines, type FixedLine } from './apply-firm-lines';
import type { FlowNode } from '../flow/flow-problem';
import type { FirmLine } from './firm-lines';
import { PackCurve, packValue } from '../valuation/pack-curve';
import type { Site } from '../valuation/site';
import { travellingLots } from './travelling-lots';
import { unitValues, type UnitValues } from '../valuation/unit-values';
import { capSupply } from '../flow/cap-supply';

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
  /** The most packs that lots and limits shared with others leave room for; no limit if left out. */
  readonly maxPacks?: number;
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
  /** What planners have set: part of the plan, and no choice. */
  readonly firm: readonly FixedLine[];
}

/**
 * Finds the lines on which a first pack can pay, and how far it can pay to give or receive. What
 * is left out cannot be part of a best plan: without relays a line pays only if its receiver gains
 * more by its first pack than the giver's first pack and the freight cost, and through hubs, which
 * may pass on, the best chain of lanes bounds it. Nothing more is put on a lane that has a firm line.
 * Null where nothing is firm and nothing can pay.
 */
export function productProblem(
  network: Network,
  terms: LaneTerms,
  product: number,
  untouched: readonly Site[],
  settings: Pick<PlanSettings, 'caution' | 'minNetBenefit'>,
  firm: readonly FirmLine[] = [],
): ProductProblem | null {
  const { caution, minNetBenefit } = settings;
  const item = network.products[product]!;
  const packSize = Math.max(1, Math.round(item.packSize));
  const minPacks = Math.max(1, Math.ceil(item.minTransferQuantity / packSize));
  const { sites: beside, fixed } = applyFirmLines(network, terms, product, untouched, firm);
  const { sites, maxUnits } = travellingLots(terms, beside, sitesByLocation(network, beside));
  const values = sites.map(unitValues);
  const isFirm = new Set(fixed.map(({ lane }) => lane));
  const prices = firstPackPrices(
    network,
    terms,
    product,
    sites,
    values,
    packSize,
    minPacks,
    caution,
  );
  const { siteAt, give, get } = prices;
  const lines: Line[] = [];
  for (let lane = 0; lane < terms.count; lane += 1) {
    const from = siteAt[terms.from[lane]!]!;
    const to = siteAt[terms.to[lane]!]!;
    if (from === NOWHERE || to === NOWHERE || !(give[from]! < get[to]!)) continue;
    if (isFirm.has(lane) || from === to) continue;
    const maxPacks = Math.floor(maxUnits(lane, from, to) / packSize);
    if (maxPacks < minPacks) continue;
    const unitCost = unitTransferCost(network, lane, item);
    const packCost = unitCost * packSize * caution;
    if (give[from]! + packCost >= get[to]!) continue;
    const unitDelayCost = sites[to]!.curve.delayCost(terms.leadTime[lane]!);
    if (give[from]! + packCost + unitDelayCost * packSize >= get[to]!) continue;
    lines.push({
      lane,
      from,
      to,
      unitCost,
      unitDelayCost,
      packCost: packCost + unitDelayCost * packSize,
      lineCost: network.lanes[lane]!.lineCost * caution + minNetBenefit,
      ...(maxPacks === Infinity ? {} : { maxPacks }),
    });
  }
  if (lines.length === 0 && fixed.length === 0) return null;
  const offers = lineOffers(sites, lines, prices, packSize);
  // Lines of the smallest quantity may have to carry packs that do not pay by themselves.
  const spare = minPacks === 1 ? 0 : minPacks * lines.length;
  const nodeOf = (index: number): FlowNode =>
    flowNode(sites[index]!, values[index]!, offers[index]!, packSize, spare);
  return { packSize, minPacks, ...sitesInUse(network, sites, lines, fixed, nodeOf) };
}

/** Leaves out the sites that no line touches, and numbers the others anew. */
function sitesInUse(
  network: Network,
  sites: readonly Site[],
  lines: readonly Line[],
  fixed: readonly FixedLine[],
  nodeOf: (site: number) => FlowNode,
): Pick<ProductProblem, 'sites' | 'isHub' | 'nodes' | 'lines' | 'firm'> {
  const number = new Int32Array(sites.length).fill(NOWHERE);
  const used: Site[] = [];
  const nodes: FlowNode[] = [];
  for (const line of [...lines, ...fixed]) {
    for (const index of [line.from, line.to]) {
      if (number[index] !== NOWHERE) continue;
      number[index] = used.length;
      used.push(sites[index]!);
      nodes.push(nodeOf(index));
    }
  }
  const renumbered = <T extends { readonly from: number; readonly to: number }>(line: T): T => ({
    ...line,
    from: number[line.from]!,
    to: number[line.to]!,
  });
  return {
    sites: used,
    isHub: used.map((site) => isHub(network.locations[site.location]!)),
    nodes: capSupply(nodes),
    lines: lines.map(renumbered),
    firm: fixed.map(renumbered),
  };
}

const NOWHERE = -1;

/** What a site's first pack is worth at the least where it is given, at the most where it is got. */
interface FirstPackPrices {
  /** Site of each location of the network; −1 where the product is not kept. */
  readonly siteAt: Int32Array;
  /** Infinity where nothing may leave. */
  readonly give: Float64Array;
  /** −Infinity where nothing may come. */
  readonly get: Float64Array;
}

/** Index of the site at each location of the network; −1 where there is none. */
export function sitesByLocation(network: Network, sites: readonly Site[]): Int32Array {
  const siteAt = new Int32Array(network.locations.length).fill(NOWHERE);
  sites.forEach(({ location }, i) => (siteAt[location] = i));
  return siteAt;
}

function firstPackPrices(
  network: Network,
  terms: LaneTerms,
  product: number,
  sites: readonly Site[],
  values: readonly UnitValues[],
  packSize: number,
  minPacks: number,
  caution: number,
): FirstPackPrices {
  const siteAt = sitesByLocation(network, sites);
  const give = new Float64Array(sites.length).fill(Infinity);
  const get = new Float64Array(sites.length).fill(-Infinity);
  const isRelay = sites.map(() => false);
  const minShipped = packSize * minPacks;
  // Packs larger than any stock would be costly to value, unit by unit, and for nothing.
  const isSupplied = sites.some((site) => site.shippable >= minShipped);
  sites.forEach((site, i) => {
    const canShip = site.shippable >= minShipped;
    if (canShip) give[i] = packValue(values[i]!, 'marginalLoss', 1, packSize);
    if (site.canReceive && isSupplied) get[i] = packValue(values[i]!, 'marginalGain', 1, packSize);
    isRelay[i] = canShip && site.canReceive && isHub(network.locations[site.location]!);
  });
  const prices = { siteAt, give, get };
  if (isRelay.includes(true)) {
    boundThroughHubs(network, terms, product, prices, isRelay, packSize * caution);
    if (minPacks > 1) boundByLeastQuantity(sites, prices, isRelay, packSize);
  }
  return prices;
}

/** A hub's stock is worth no more than what may arrive there, and no less than what may go on. */
function boundThroughHubs(
  network: Network,
  terms: LaneTerms,
  product: number,
  { siteAt, give, get }: FirstPackPrices,
  isRelay: readonly boolean[],
  packsPerUnitCost: number,
): void {
  const item = network.products[product]!;
  for (let changed = true; changed;) {
    changed = false;
    for (let lane = 0; lane < terms.count; lane += 1) {
      const from = siteAt[terms.from[lane]!]!;
      const to = siteAt[terms.to[lane]!]!;
      if (from === NOWHERE || to === NOWHERE || (!isRelay[from] && !isRelay[to])) continue;
      const cost = unitTransferCost(network, lane, item) * packsPerUnitCost;
      if (isRelay[to] && give[from]! + cost < give[to]!) {
        give[to] = give[from]! + cost;
        changed = true;
      }
      if (isRelay[from] && get[to]! - cost > get[from]!) {
        get[from] = get[to]! - cost;
        changed = true;
      }
    }
  }
}

/**
 * A line of the smallest quantity may take a hub's stock so low, or bring it so much, that the
 * next pack there has any price that a pack can have at all.
 */
function boundByLeastQuantity(
  sites: readonly Site[],
  { give, get }: FirstPackPrices,
  isRelay: readonly boolean[],
  packSize: number,
): void {
  sites.forEach(({ curve: { position, leadTime } }, i) => {
    if (!isRelay[i]) return;
    const maxCarried = position.writeOffCost + position.holdingPerDay * (position.life + leadTime);
    give[i] = Math.min(give[i]!, -packSize * maxCarried);
    get[i] = Math.max(get[i]!, packSize * position.underageCost);
  });
}

/** What the lines of a site offer it at the best. */
interface LineOffers {
  /** The most that a pack given away can bring; −Infinity where no line leaves. */
  readonly bestSale: number;
  /** The least that a pack received can cost; Infinity where no line comes. */
  readonly bestOffer: number;
  /** Packs at the other ends of the lines that come. */
  readonly offered: number;
}

function lineOffers(
  sites: readonly Site[],
  lines: readonly Line[],
  { give, get }: FirstPackPrices,
  packSize: number,
): readonly LineOffers[] {
  const offers = sites.map(() => ({ bestSale: -Infinity, bestOffer: Infinity, offered: 0 }));
  for (const { from, to, packCost } of lines) {
    const giver = offers[from]!;
    const receiver = offers[to]!;
    giver.bestSale = Math.max(giver.bestSale, get[to]! - packCost);
    receiver.bestOffer = Math.min(receiver.bestOffer, give[from]! + packCost);
    receiver.offered += Math.floor(sites[from]!.shippable / packSize);
  }
  return offers;
}

function flowNode(
  site: Site,
  values: UnitValues,
  { bestSale, bestOffer, offered }: LineOffers,
  packSize: number,
  spare: number,
): FlowNode {
  const shippable = bestSale === -Infinity ? 0 : Math.floor(site.shippable / packSize);
  return {
    shippable,
    supplyCost: new PackCurve(values, 'marginalLoss', packSize, bestSale, shippable, spare),
    demandValue: new PackCurve(values, 'marginalGain', packSize, bestOffer, offered, spare),
  };
}
