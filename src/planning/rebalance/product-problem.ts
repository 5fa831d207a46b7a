import { capSupply } from '../flow/cap-supply';
import type { FlowNode } from '../flow/flow-problem';
import { unitTransferCost, type LaneTerms } from '../network/lane-terms';
import { isHub, staysOpen, type Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { SupplyPools } from '../valuation/supply-pools';
import type { StockPools } from '../flow/stock-pools';
import type { Site } from '../valuation/site';
import { unitValues } from '../valuation/unit-values';
import { applyFirmLines, type FixedLine } from './apply-firm-lines';
import type { FirmLine } from './firm-lines';
import { isCoveredForLife } from './covered-for-life';
import { firstPackValues, type FirstPackValues } from './first-pack-values';
import type { ProductSupply } from './product-supply';
import { NO_SITE, sitesByLocation } from './sites-by-location';
import { bestPricesOf, flowNode, pooledNode } from './site-nodes';
import { plainLanes, SupplyLanes, type LaneWeights } from './supply-lanes';
import { transferableLots } from './transferable-lots';

/**
 * The transfer problem of one product: a minimum-cost flow with convex node costs, in packs.
 *
 * Method: a line enters the problem only if its first pack can pay, that is, if the marginal loss at
 * the origin plus freight is below the marginal gain at the destination. Curves are convex, so a line
 * whose first pack cannot pay is in no best plan. Hubs may pass packs on. There the cheapest chain of
 * lanes bounds the marginal loss and gain (first-pack-values.ts). No line brings stock to a location that
 * will not sell what it has (covered-for-life.ts), except from a location that closes.
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
  /** Upper bound on what the pools of origin and destination gain by a pack; 0 without pools. */
  readonly maxPoolGain?: number;
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
  /** The pools that the sites' stock belongs to, in packs; left out without a supply forest. */
  readonly pools?: StockPools | undefined;
  /** What the same pools are worth, in units; left out without a supply forest. */
  readonly supply?: PooledSites | undefined;
}

/** The pools of a product in its supply forest. */
export interface PooledSites {
  readonly pools: SupplyPools;
  /** Index of each site of the problem among all positions of the product. */
  readonly positionOf: Int32Array;
}

/** What a product's problem is built from. */
export interface ProductProblemInput {
  readonly network: Network;
  readonly terms: LaneTerms;
  readonly product: number;
  /** The product's sites before firm lines. */
  readonly sites: readonly Site[];
  readonly settings: Pick<PlanSettings, 'caution' | 'minNetBenefit'> & {
    /** Whether lanes are weighed at their true cost, whatever else a supply forest asks for. */
    readonly isTrueCost?: boolean;
  };
  readonly firm?: readonly FirmLine[];
  /** The product's supply forest; null, or left out, if every position is supplied from outside. */
  readonly supply?: ProductSupply | null;
  /** The pools of the same product and firm lines, if another problem has them already. */
  readonly pools?: SupplyPools | undefined;
}

/**
 * Builds the problem of one product. A lane that has a firm line takes nothing else.
 *
 * @returns null if nothing is firm and nothing can pay
 */
export function productProblem(input: ProductProblemInput): ProductProblem | null {
  const { network, terms, product, settings, firm = [], supply = null } = input;
  const { packSize, minTransferQuantity } = network.products[product]!;
  const packs = Math.max(1, Math.round(packSize));
  const minPacks = Math.max(1, Math.ceil(minTransferQuantity / packs));
  const { sites: afterFirm, fixed } = applyFirmLines(network, terms, product, input.sites, firm);
  const lots = transferableLots(terms, afterFirm, sitesByLocation(network, afterFirm));
  const { sites } = lots;
  const values = sites.map(unitValues);
  const weights: LaneWeights =
    supply === null
      ? plainLanes(settings.caution)
      : new SupplyLanes(
          network,
          supply,
          sites,
          settings.isTrueCost === true ? null : settings.caution,
        );
  const pools =
    supply === null
      ? null
      : (input.pools ??
        new SupplyPools(
          supply.values,
          supply.forest.order,
          packs,
          sites.map(({ firmChange = 0 }) => firmChange),
        ));
  const first = firstPackValues({
    network,
    terms,
    product,
    sites,
    values,
    packSize: packs,
    minPacks,
    weights,
  });
  const lines = payingLines(input, {
    sites,
    maxUnits: lots.maxUnits,
    first,
    packSize: packs,
    minPacks,
    weights,
    firmLanes: new Set(fixed.map(({ lane }) => lane)),
  });
  if (lines.length === 0 && fixed.length === 0) return null;
  const bestPrices = bestPricesOf(sites, lines, first, packs);
  // A line at its minimum quantity may carry packs that do not pay by themselves.
  const sparePacks = minPacks === 1 ? 0 : minPacks * lines.length;
  const nodeOf = (index: number): FlowNode =>
    pools === null || pools.poolAt[index]! < 0
      ? flowNode(sites[index]!, values[index]!, bestPrices[index]!, packs, sparePacks)
      : pooledNode(sites[index]!, values[index]!, bestPrices[index]!, packs, pools.poolAt[index]!);
  const used = usedSites({ network, sites, lines, fixed, nodeOf });
  const problem = { packSize: packs, minPacks, ...used.problem };
  if (pools === null) return problem;
  return { ...problem, pools: pools.pools, supply: { pools, positionOf: used.positionOf } };
}

interface LineContext {
  readonly sites: readonly Site[];
  readonly maxUnits: (lane: number, from: number, to: number) => number;
  readonly first: FirstPackValues;
  readonly packSize: number;
  readonly minPacks: number;
  readonly weights: LaneWeights;
  readonly firmLanes: ReadonlySet<number>;
}

function payingLines(
  { network, terms, product, settings, supply = null }: ProductProblemInput,
  { sites, maxUnits, first, packSize, minPacks, weights, firmLanes }: LineContext,
): readonly Line[] {
  const { minNetBenefit } = settings;
  const item = network.products[product]!;
  const { siteAt, marginalLoss, marginalGain } = first;
  const lines: Line[] = [];
  const isCovered = new Map<number, boolean>();
  const isCoveredAt = (site: number): boolean => {
    const known = isCovered.get(site);
    if (known !== undefined) return known;
    const found = isCoveredForLife(sites[site]!, supply?.values[site] ?? null);
    isCovered.set(site, found);
    return found;
  };
  for (let lane = 0; lane < terms.count; lane += 1) {
    const from = siteAt[terms.from[lane]!]!;
    const to = siteAt[terms.to[lane]!]!;
    if (from === NO_SITE || to === NO_SITE || from === to || firmLanes.has(lane)) continue;
    if (marginalLoss[from] === Infinity || marginalGain[to] === -Infinity) continue;
    const ends = { lane, from, to };
    const maxPoolGain = weights.maxPoolGain(ends) * packSize;
    const maxGain = marginalGain[to]! + maxPoolGain;
    if (!(marginalLoss[from]! < maxGain)) continue;
    const maxPacks = Math.floor(maxUnits(lane, from, to) / packSize);
    if (maxPacks < minPacks) continue;
    const unitCost = unitTransferCost(network, lane, item);
    const caution = weights.caution(ends);
    const packCost = unitCost * packSize * caution;
    if (marginalLoss[from]! + packCost >= maxGain) continue;
    const unitDelayCost = sites[to]!.curve.delayCost(terms.leadTime[lane]!);
    if (isCoveredAt(to) && staysOpen(network.locations[sites[from]!.location]!)) continue;
    const slowPackCost = packCost + (unitDelayCost + weights.surcharge(ends)) * packSize;
    if (marginalLoss[from]! + slowPackCost >= maxGain) continue;
    lines.push({
      lane,
      from,
      to,
      unitCost,
      unitDelayCost,
      packCost: slowPackCost,
      lineCost: network.lanes[lane]!.lineCost * caution + minNetBenefit,
      ...(maxPacks === Infinity ? {} : { maxPacks }),
      ...(maxPoolGain > 0 ? { maxPoolGain } : {}),
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
function usedSites({ network, sites, lines, fixed, nodeOf }: UsedSitesInput): {
  readonly problem: Pick<ProductProblem, 'sites' | 'isHub' | 'nodes' | 'lines' | 'firm'>;
  readonly positionOf: Int32Array;
} {
  const newIndex = new Int32Array(sites.length).fill(NO_SITE);
  const used: Site[] = [];
  const positionOf: number[] = [];
  const nodes: FlowNode[] = [];
  for (const line of [...lines, ...fixed]) {
    for (const index of [line.from, line.to]) {
      if (newIndex[index] !== NO_SITE) continue;
      newIndex[index] = used.length;
      used.push(sites[index]!);
      positionOf.push(index);
      nodes.push(nodeOf(index));
    }
  }
  const renumbered = <T extends { readonly from: number; readonly to: number }>(line: T): T => ({
    ...line,
    from: newIndex[line.from]!,
    to: newIndex[line.to]!,
  });
  const problem = {
    sites: used,
    isHub: used.map((site) => isHub(network.locations[site.location]!)),
    nodes: nodes.some(({ pool }) => pool !== undefined) ? nodes : capSupply(nodes),
    lines: lines.map(renumbered),
    firm: fixed.map(renumbered),
  };
  return { problem, positionOf: Int32Array.from(positionOf) };
}
