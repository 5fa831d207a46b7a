import type { RateColumns } from '../demand/demand-rate';
import { unitTransferCost } from '../network/lane-terms';
import { isHub, staysOpen, type Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { isCoveredForLife } from '../rebalance/covered-for-life';
import { SupplyLanes } from '../rebalance/supply-lanes';
import type { CostedLink } from '../valuation/supply-pools';
import { productProgramme, type ProductProgramme } from './product-programme';
import { withinTree, type ChangeRange } from './tree-ranges';

/** Costs at changes of stock, the first at `start`, then every pack. Units from the stock after firm rows. */
export interface TreeCurve {
  readonly start: number;
  /** Money, against the stock of today. */
  readonly values: readonly number[];
}

/** A position of a supply tree. Units, days and money. */
export interface TreePosition {
  /** Index into `Network.locations`; of the source, −1 for a root. */
  readonly location: number;
  readonly source: number;
  /** Whether it may pass on what it receives in the same plan. */
  readonly mayRelay: boolean;
  readonly shippable: number;
  readonly canReceive: boolean;
  /** What firm rows bring less what they take. */
  readonly firmChange: number;
  readonly local: TreeCurve;
  /** Cost of the usable stock of its echelon; null for a position that supplies nobody. */
  readonly echelon: TreeCurve | null;
  /** Range of the units passed on to the echelon of the source; null at a root and off the tree. */
  readonly passedOn: { readonly min: number | null; readonly max: number | null } | null;
  /** Cost of units that no longer count in the echelon of the source; null if there can be none. */
  readonly stuck: TreeCurve | null;
  /** What the curves come from; null for a position off the tree. */
  readonly terms: TreeTerms | null;
}

/** What the value of a position of a tree depends on. */
export interface TreeTerms {
  /** Stock with all supply on order, and how much of it counts in the echelon of the source. */
  readonly stock: number;
  readonly usable: number | null;
  readonly underageCost: number;
  readonly feedDays: number;
  readonly feedCost: number;
  readonly credit: number;
  /** T, days for which the position is supplied at a time; null at a root. */
  readonly horizonDays: number | null;
  /** H, days until what its root orders next is with customers. */
  readonly rootHorizonDays: number;
  /** Of a root; null elsewhere, and where nothing is ordered. */
  readonly reorderPoint: number | null;
  /** Net demand of the first H days. */
  readonly netDemand: { readonly mean: number; readonly variance: number };
}

/** A lane that transfers of the product may use. Money a unit, but for the line cost. */
export interface TreeLane {
  /** Index into `Network.lanes`. */
  readonly lane: number;
  readonly isFeed: boolean;
  readonly unitCost: number;
  readonly delayCost: number;
  /** In the choice: factor on freight and line cost, and what a unit pays besides. */
  readonly caution: number;
  readonly surcharge: number;
  readonly maxUnits: number;
}

/** A product with a supply tree, as any solver can plan it. */
export interface SupplyTree {
  readonly product: number;
  readonly packSize: number;
  readonly positions: readonly TreePosition[];
  readonly lanes: readonly TreeLane[];
  readonly firm: readonly {
    readonly lane: number;
    readonly quantity: number;
    readonly unitCost: number;
    readonly delayCost: number;
  }[];
}

/** A network and the demand of its plan. */
export interface TreeInput {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly rates: RateColumns;
}

/**
 * The whole model of a product with a supply tree. With gain the units received less those sent, and `up`
 * the units passed on, which are 0 at a root:
 *
 *   echelon = gain + Σ up of the positions that it supplies   where the position supplies others
 *   up + stuck = echelon, or = gain                           where the position has a source
 *
 * The cost is that of all curves at these changes, and of the lanes. Null if no position of the product
 * supplies another.
 */
export function supplyTree(
  { network, settings, rates }: TreeInput,
  range: ProductRange,
): SupplyTree | null {
  const programme = productProgramme(network, settings, rates, range);
  const { supply, supplyPools, packSize, sites } = programme;
  if (supply === null || supplyPools === null) return null;
  const links = supplyPools.costedLinks();
  const linkOf = (position: number, kind: CostedLink['kind']): CostedLink | undefined =>
    links.find((link) => link.position === position && link.kind === kind);
  const ranges = withinTree(programme, supply.forest, links);
  const positions = sites.map((site, i): TreePosition => {
    const value = supply.values[i]!;
    const [passed, echelon, stuck] = [
      linkOf(i, 'passed on'),
      linkOf(i, 'echelon'),
      linkOf(i, 'stuck'),
    ];
    const source = supply.forest.parent[i]!;
    return {
      location: site.location,
      source: source < 0 ? -1 : sites[source]!.location,
      mayRelay: isHub(network.locations[site.location]!),
      shippable: programme.nodes[i]!.maxShipped * packSize,
      canReceive: site.canReceive,
      firmChange: site.firmChange ?? 0,
      local: sampled(ranges.local[i]!, packSize, (change) =>
        site.curve.costOfChange((site.firmChange ?? 0) + change),
      ),
      echelon: echelon ? sampled(ranges.below[i]!, packSize, echelon.costOf) : null,
      passedOn: passed ? { min: finite(passed.min), max: finite(passed.max) } : null,
      stuck: stuck ? sampled(cut(ranges.below[i]!, stuck, packSize), packSize, stuck.costOf) : null,
      terms: value && termsOf(value),
    };
  });
  return {
    product: range.product,
    packSize,
    positions,
    lanes: openLanes(network, settings, programme, range.product),
    firm: programme.firm.map(({ lane, firm, unitCost, unitDelayCost }) => ({
      lane,
      quantity: firm.moved,
      unitCost,
      delayCost: unitDelayCost,
    })),
  };
}

type Value = NonNullable<NonNullable<ProductProgramme['supply']>['values'][number]>;

function termsOf({ terms, usable }: Value): TreeTerms {
  const { mean, variance } = terms.demand.over(terms.rootHorizon);
  return {
    stock: terms.stock,
    usable: finite(usable),
    underageCost: terms.underageCost,
    feedDays: terms.feedDays,
    feedCost: terms.feedCost,
    credit: terms.credit,
    horizonDays: finite(terms.horizon),
    rootHorizonDays: terms.rootHorizon,
    reorderPoint: finite(terms.reorderPoint),
    netDemand: { mean, variance },
  };
}

function openLanes(
  network: Network,
  settings: PlanSettings,
  { lines, sites, supply, packSize }: ProductProgramme,
  product: number,
): readonly TreeLane[] {
  const weights = new SupplyLanes(network, supply!, sites, settings.caution);
  return lines
    .filter(
      ({ from, to }) =>
        !staysOpen(network.locations[sites[from]!.location]!) ||
        !isCoveredForLife(sites[to]!, supply!.values[to] ?? null),
    )
    .map((line): TreeLane => ({
      lane: line.lane,
      isFeed: supply!.feedLane[line.to] === line.lane,
      unitCost: unitTransferCost(network, line.lane, network.products[product]!),
      delayCost: sites[line.to]!.curve.delayCost(network.lanes[line.lane]!.leadTimeDays),
      caution: weights.caution(line),
      surcharge: weights.surcharge(line),
      maxUnits:
        Math.min(line.maxPacks, Math.floor(sites[line.from]!.shippable / packSize)) * packSize,
    }));
}

function sampled(
  { least, most }: ChangeRange,
  packSize: number,
  costOf: (change: number) => number,
): TreeCurve {
  const values: number[] = [];
  for (let packs = least; packs <= most; packs += 1) values.push(costOf(packs * packSize));
  return { start: least * packSize, values };
}

/** The part of a range that a link allows. */
function cut(
  { least, most }: ChangeRange,
  { min, max }: CostedLink,
  packSize: number,
): ChangeRange {
  return {
    least: Math.max(least, Math.ceil(min / packSize)),
    most: Math.min(most, Math.floor(max / packSize)),
  };
}

/** JSON has no infinity. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
