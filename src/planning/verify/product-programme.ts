import type { RateColumns } from '../demand/demand-rate';
import { laneTerms, unitTransferCost } from '../network/lane-terms';
import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { applyFirmLines, type FixedLine } from '../rebalance/apply-firm-lines';
import { assemblePosition, type AssembledPosition } from '../rebalance/assemble-position';
import { firmLines, firmLinesByProduct } from '../rebalance/firm-lines';
import { productSites } from '../rebalance/product-sites';
import type { ProductSupply } from '../rebalance/product-supply';
import { NO_SITE, sitesByLocation } from '../rebalance/sites-by-location';
import { transferableLots } from '../rebalance/transferable-lots';
import { packValue } from '../valuation/pack-curve';
import type { Site } from '../valuation/site';
import { SupplyPools } from '../valuation/supply-pools';
import { unitValues } from '../valuation/unit-values';
import type { ConcaveNode } from './concave-node';
import type { ConvexProgramme, ProgrammeLine, ProgrammePools } from './cutting-planes';

/** A line of a product's programme, with its lane in the network. */
export interface VerifiedLine extends ProgrammeLine {
  readonly lane: number;
}

/** One product's transfers as a convex programme at true cost, with every lane that it may use. */
export interface ProductProgramme extends ConvexProgramme {
  readonly packSize: number;
  /** Expected cost of the product's stock before chosen transfers and after firm ones. */
  readonly costBefore: number;
  readonly sites: readonly Site[];
  readonly lines: readonly VerifiedLine[];
  readonly firm: readonly FixedLine[];
  /** The product's supply forest; null if every position is supplied from outside. */
  readonly supply: ProductSupply | null;
  /** The pools of the supply forest; null without one. */
  readonly supplyPools: SupplyPools | null;
}

/**
 * Builds the programme of one product from its cost curves and the network's lanes. No lane is left
 * out because it seems not to pay, so the programme also checks what the planner leaves out.
 *
 * @param rates demand at every position, as the plan used it
 */
export function productProgramme(
  network: Network,
  settings: PlanSettings,
  rates: RateColumns,
  { product, start, end }: ProductRange,
): ProductProgramme {
  const item = network.products[product]!;
  const packSize = Math.max(1, Math.round(item.packSize));
  const terms = laneTerms(network);
  const positions: AssembledPosition[] = [];
  for (let p = start; p < end; p += 1) {
    positions.push(assemblePosition(network, settings, rates, p));
  }
  const { sites: asTheyStand, supply } = productSites(
    network,
    terms,
    { product, start, end },
    positions,
  );
  const firm = firmLinesByProduct(firmLines(network, settings.planDate)).get(product) ?? [];
  const { sites: afterFirm, fixed } = applyFirmLines(network, terms, product, asTheyStand, firm);
  const siteAt = sitesByLocation(network, afterFirm);
  const { sites, maxUnits } = transferableLots(terms, afterFirm, siteAt);
  const firmLanes = new Set(fixed.map(({ lane }) => lane));
  const lines: VerifiedLine[] = [];
  for (let lane = 0; lane < terms.count; lane += 1) {
    const [from, to] = [siteAt[terms.from[lane]!]!, siteAt[terms.to[lane]!]!];
    if (from === NO_SITE || to === NO_SITE || from === to || firmLanes.has(lane)) continue;
    if (!sites[to]!.canReceive || sites[from]!.shippable < packSize) continue;
    const maxPacks = Math.floor(maxUnits(lane, from, to) / packSize);
    if (maxPacks < 1) continue;
    const delay = sites[to]!.curve.delayCost(terms.leadTime[lane]!);
    const packCost = (unitTransferCost(network, lane, item) + delay) * packSize;
    lines.push({ lane, from, to, packCost, maxPacks });
  }
  const supplied = sites.map(({ shippable }) => Math.floor(shippable / packSize));
  const total = supplied.reduce((sum, packs) => sum + packs, 0);
  const firmChanges = sites.map(({ firmChange = 0 }) => firmChange);
  const pools =
    supply && new SupplyPools(supply.values, supply.forest.order, packSize, firmChanges);
  return {
    packSize,
    costBefore:
      sites.reduce((sum, site) => sum + site.curve.costOfChange(site.firmChange ?? 0), 0) -
      (pools?.savingOf(firmChanges) ?? 0),
    supply,
    supplyPools: pools,
    ...(pools === null ? {} : { pools: programmePools(pools, total) }),
    sites,
    lines,
    firm: fixed,
    nodes: sites.map((site, i) => concaveNode(site, supplied[i]!, total - supplied[i]!, packSize)),
  };
}

function concaveNode(
  site: Site,
  maxShipped: number,
  maxReceived: number,
  packSize: number,
): ConcaveNode {
  const values = unitValues(site);
  return {
    maxShipped,
    maxReceived: site.canReceive ? maxReceived : 0,
    marginalSaving: (pack) =>
      pack >= 1
        ? packValue(values, 'marginalGain', pack, packSize)
        : packValue(values, 'marginalLoss', 1 - pack, packSize),
  };
}

/** The pools as the programme has them. No link passes on more than all packs that move or are stuck. */
function programmePools({ pools, poolAt }: SupplyPools, moving: number): ProgrammePools {
  const most = pools.links.reduce((sum, { min = 0 }) => sum - Math.min(0, min), moving);
  return {
    count: pools.count,
    poolOf: poolAt,
    links: pools.links.map(({ from, to, min = -Infinity, max = Infinity, savingOf }) => ({
      from,
      to,
      saving: {
        maxShipped: Math.min(most, -min),
        maxReceived: Math.min(most, max),
        marginalSaving: (pack) => savingOf(pack) - savingOf(pack - 1),
      },
    })),
  };
}
