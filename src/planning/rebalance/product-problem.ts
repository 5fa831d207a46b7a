import { capSupply } from '../flow/cap-supply';
import type { FlowNode } from '../flow/flow-problem';
import { unitTransferCost, type LaneTerms } from '../network/lane-terms';
import { isHub, type Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { PackCurve } from '../valuation/pack-curve';
import type { Site } from '../valuation/site';
import { unitValues, type UnitValues } from '../valuation/unit-values';
import { applyFirmLines, type FixedLine } from './apply-firm-lines';
import type { FirmLine } from './firm-lines';
import { firstPackValues, type FirstPackValues } from './first-pack-values';
import { NO_SITE, sitesByLocation } from './sites-by-location';
import { transferableLots } from './transferable-lots';

/**
 * The transfer problem of one product: a minimum-cost flow with convex node costs, in packs.
 *
 * Method: a line enters the problem only if its first pack can pay, that is, if the marginal loss at
 * the origin plus freight is below the marginal gain at the destination. Curves are convex, so a line
 * whose first pack cannot pay is in no best plan. Hubs may pass packs on. There the cheapest chain of
 * lanes bounds the marginal loss and gain (first-pack-values.ts).
 * Guarantee: every line of an optimal plan is in the problem.
 */

/** A lane that could pay for one product. */
export interface Line {
  readonly lane: number;
  /** Indices into `ProductProblem.sites`. */
  readonly from: number;
  readonly to: number;
  /** Freight and handling of a unit, as reported. */
  readonly unitCost: number;
  /** What a unit loses because it arrives later than on the fastest lane. */
  readonly unitDelayCost: number;
  /** Cost of a pack in the objective: freight with caution, and delay. */
  readonly packCost: number;
  /** Fixed cost of the line in the objective: its own cost with caution, and the minimum net benefit. */
  readonly lineCost: number;
  /** Maximum packs by lot expiry and shared limits; no maximum if left out. */
  readonly maxPacks?: number;
}

/** The transfers of one product that can pay. */
export interface ProductProblem {
  readonly packSize: number;
  /** Minimum packs of a line that is used. */
  readonly minPacks: number;
  readonly sites: readonly Site[];
  readonly isHub: readonly boolean[];
  readonly nodes: readonly FlowNode[];
  readonly lines: readonly Line[];
  /** Lines that planners have set: part of the plan, not decisions. */
  readonly firm: readonly FixedLine[];
}

/** What a product's problem is built from. */
export interface ProductProblemInput {
  readonly network: Network;
  readonly terms: LaneTerms;
  readonly product: number;
  /** The product's sites before firm lines. */
  readonly sites: readonly Site[];
  readonly settings: Pick<PlanSettings, 'caution' | 'minNetBenefit'>;
  readonly firm?: readonly FirmLine[];
}

/**
 * Builds the problem of one product. A lane that has a firm line takes nothing else.
 *
 * @returns null if nothing is firm and nothing can pay
 */
export function productProblem(input: ProductProblemInput): ProductProblem | null {
  const { network, terms, product, settings, firm = [] } = input;
  const { packSize, minTransferQuantity } = network.products[product]!;
  const packs = Math.max(1, Math.round(packSize));
  const minPacks = Math.max(1, Math.ceil(minTransferQuantity / packs));
  const { sites: afterFirm, fixed } = applyFirmLines(network, terms, product, input.sites, firm);
  const lots = transferableLots(terms, afterFirm, sitesByLocation(network, afterFirm));
  const { sites } = lots;
  const values = sites.map(unitValues);
  const first = firstPackValues({
    network,
    terms,
    product,
    sites,
    values,
    packSize: packs,
    minPacks,
    caution: settings.caution,
  });
  const lines = payingLines(input, {
    sites,
    maxUnits: lots.maxUnits,
    first,
    packSize: packs,
    minPacks,
    firmLanes: new Set(fixed.map(({ lane }) => lane)),
  });
  if (lines.length === 0 && fixed.length === 0) return null;
  const bestPrices = bestPricesOf(sites, lines, first, packs);
  // A line at its minimum quantity may carry packs that do not pay by themselves.
  const sparePacks = minPacks === 1 ? 0 : minPacks * lines.length;
  const nodeOf = (index: number): FlowNode =>
    flowNode(sites[index]!, values[index]!, bestPrices[index]!, packs, sparePacks);
  return { packSize: packs, minPacks, ...usedSites({ network, sites, lines, fixed, nodeOf }) };
}

interface LineContext {
  readonly sites: readonly Site[];
  readonly maxUnits: (lane: number, from: number, to: number) => number;
  readonly first: FirstPackValues;
  readonly packSize: number;
  readonly minPacks: number;
  readonly firmLanes: ReadonlySet<number>;
}

function payingLines(
  { network, terms, product, settings }: ProductProblemInput,
  { sites, maxUnits, first, packSize, minPacks, firmLanes }: LineContext,
): readonly Line[] {
  const { caution, minNetBenefit } = settings;
  const item = network.products[product]!;
  const { siteAt, marginalLoss, marginalGain } = first;
  const lines: Line[] = [];
  for (let lane = 0; lane < terms.count; lane += 1) {
    const from = siteAt[terms.from[lane]!]!;
    const to = siteAt[terms.to[lane]!]!;
    if (from === NO_SITE || to === NO_SITE || !(marginalLoss[from]! < marginalGain[to]!)) continue;
    if (firmLanes.has(lane) || from === to) continue;
    const maxPacks = Math.floor(maxUnits(lane, from, to) / packSize);
    if (maxPacks < minPacks) continue;
    const unitCost = unitTransferCost(network, lane, item);
    const packCost = unitCost * packSize * caution;
    if (marginalLoss[from]! + packCost >= marginalGain[to]!) continue;
    const unitDelayCost = sites[to]!.curve.delayCost(terms.leadTime[lane]!);
    if (marginalLoss[from]! + packCost + unitDelayCost * packSize >= marginalGain[to]!) continue;
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
  return lines;
}

interface UsedSitesInput {
  readonly network: Network;
  readonly sites: readonly Site[];
  readonly lines: readonly Line[];
  readonly fixed: readonly FixedLine[];
  readonly nodeOf: (site: number) => FlowNode;
}

/** Drops the sites that no line touches, and renumbers the others. */
function usedSites({
  network,
  sites,
  lines,
  fixed,
  nodeOf,
}: UsedSitesInput): Pick<ProductProblem, 'sites' | 'isHub' | 'nodes' | 'lines' | 'firm'> {
  const newIndex = new Int32Array(sites.length).fill(NO_SITE);
  const used: Site[] = [];
  const nodes: FlowNode[] = [];
  for (const line of [...lines, ...fixed]) {
    for (const index of [line.from, line.to]) {
      if (newIndex[index] !== NO_SITE) continue;
      newIndex[index] = used.length;
      used.push(sites[index]!);
      nodes.push(nodeOf(index));
    }
  }
  const renumbered = <T extends { readonly from: number; readonly to: number }>(line: T): T => ({
    ...line,
    from: newIndex[line.from]!,
    to: newIndex[line.to]!,
  });
  return {
    sites: used,
    isHub: used.map((site) => isHub(network.locations[site.location]!)),
    nodes: capSupply(nodes),
    lines: lines.map(renumbered),
    firm: fixed.map(renumbered),
  };
}

/** The best prices that a site's lines offer for a pack. */
interface BestPrices {
  /** Highest net price of a pack sent; −Infinity if no line leaves. */
  readonly maxSent: number;
  /** Lowest delivered cost of a pack received; Infinity if no line arrives. */
  readonly minReceived: number;
  /** Packs that the origins of its inbound lines can ship. */
  readonly packsOffered: number;
}

function bestPricesOf(
  sites: readonly Site[],
  lines: readonly Line[],
  { marginalLoss, marginalGain }: FirstPackValues,
  packSize: number,
): readonly BestPrices[] {
  const prices = sites.map(() => ({ maxSent: -Infinity, minReceived: Infinity, packsOffered: 0 }));
  for (const { from, to, packCost } of lines) {
    const origin = prices[from]!;
    const destination = prices[to]!;
    origin.maxSent = Math.max(origin.maxSent, marginalGain[to]! - packCost);
    destination.minReceived = Math.min(destination.minReceived, marginalLoss[from]! + packCost);
    destination.packsOffered += Math.floor(sites[from]!.shippable / packSize);
  }
  return prices;
}

function flowNode(
  site: Site,
  values: UnitValues,
  { maxSent, minReceived, packsOffered }: BestPrices,
  packSize: number,
  sparePacks: number,
): FlowNode {
  const shippable = maxSent === -Infinity ? 0 : Math.floor(site.shippable / packSize);
  const shared = { values, packSize, sparePacks };
  return {
    shippable,
    supplyCost: new PackCurve({
      ...shared,
      marginal: 'marginalLoss',
      priceLimit: maxSent,
      maxPacks: shippable,
    }),
    demandValue: new PackCurve({
      ...shared,
      marginal: 'marginalGain',
      priceLimit: minReceived,
      maxPacks: packsOffered,
    }),
  };
}
