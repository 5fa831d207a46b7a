import { NetDemand } from './net-demand';
import { totalReceipts, type StockPosition } from './stock-position';

/** One product at one location, with its place in the supply forest. */
export interface SuppliedPosition {
  readonly position: StockPosition;
  /** Index of the position that supplies it; −1 for a root. */
  readonly source: number;
  /** Probability, 0 to below 1, of no stockout. */
  readonly serviceLevel: number;
  /** ℓ: days on the feed lane, from its source; 0 for a root. */
  readonly feedDays: number;
  /** Freight and handling of a unit on the feed lane, and its cost of a line. Money. */
  readonly feedCost: number;
  readonly feedLineCost: number;
}

/** What the value of stock at a position depends on besides the position: its place in the forest. */
export interface SupplyTerms extends SuppliedPosition {
  /** Whether it supplies others. */
  readonly isUpstream: boolean;
  /** N: what its customers and the positions that it supplies ask of its stock. */
  readonly demand: NetDemand;
  /** A: its stock and all supply on order. */
  readonly stock: number;
  /** Mean daily demand of the customers of the position and of all below it. */
  readonly meanBelow: number;
  /** δ: days from the position to the customers below it, weighted by their demand. */
  readonly daysBelow: number;
  /** Mean cost of feeding a unit from the position to the customers below it. Money. */
  readonly costBelow: number;
  /** Underage cost, weighted by the demand below it. Money. */
  readonly underageCost: number;
  /** T: days for which a position with a source is supplied at a time. Infinity at a root. */
  readonly horizon: number;
  /** The same for the customers of a position that supplies others: they are next to the stock. */
  readonly ownHorizon: number;
  /** H: days until a unit that its root orders at the next plan reaches a customer. */
  readonly rootHorizon: number;
  /** What a unit that is already here saves in freight later. Money; 0 at a root. */
  readonly credit: number;
  /** The level below which a root orders: its stock, and supply on order. −Infinity elsewhere. */
  readonly reorderPoint: number;
}

/** Freight later is a little cheaper than freight now: 1 would make both equal. */
const FEED_COST_SHARE = 0.9;
/** Reviews for which a position with a source is supplied at a time. */
const REVIEWS_COVERED = 1.5;

/**
 * The terms of every position in a supply forest, in the order of the positions.
 *
 * @param order all positions, each before its source
 */
export function supplyTerms(
  positions: readonly SuppliedPosition[],
  order: ArrayLike<number>,
): readonly SupplyTerms[] {
  const below: (BelowPosition | undefined)[] = new Array<undefined>(positions.length);
  const children = positions.map((): number[] => []);
  positions.forEach(({ source }, i) => {
    if (source >= 0) children[source]!.push(i);
  });
  for (const i of Array.from(order)) {
    below[i] = belowPosition(
      positions[i]!,
      children[i]!.map((u) => ({ ...positions[u]!, ...below[u]! })),
    );
  }
  const rootHorizons = new Float64Array(positions.length);
  const terms: SupplyTerms[] = new Array<SupplyTerms>(positions.length);
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const i = order[k]!;
    const own = { ...positions[i]!, ...below[i]! };
    const reorderPoint = own.source < 0 ? echelonReorderPoint(own) : -Infinity;
    rootHorizons[i] =
      own.source < 0 ? supplyHorizon({ ...own, reorderPoint }) : rootHorizons[own.source]!;
    const rootHorizon = rootHorizons[i]!;
    const horizon = own.source < 0 ? Infinity : feedHorizon(own, rootHorizon);
    const ownHorizon = customerHorizon(own, rootHorizon);
    const credit = own.source < 0 ? 0 : feedCredit(own, horizon);
    terms[i] = { ...own, reorderPoint, rootHorizon, horizon, ownHorizon, credit };
  }
  return terms;
}

type BelowPosition = Pick<
  SupplyTerms,
  'isUpstream' | 'demand' | 'stock' | 'meanBelow' | 'daysBelow' | 'costBelow' | 'underageCost'
>;

function belowPosition(
  { position }: SuppliedPosition,
  children: readonly (SuppliedPosition & BelowPosition)[],
): BelowPosition {
  const stock = position.available + totalReceipts(position);
  const demand = new NetDemand(position.rate, children);
  const meanBelow = children.reduce((sum, u) => sum + u.meanBelow, position.rate.mean);
  const average = (own: number, of: (u: SuppliedPosition & BelowPosition) => number): number => {
    if (children.length === 0) return own;
    // Without any demand below, each position counts alike.
    const [weight, ownWeight] =
      meanBelow > 0 ? [meanBelow, position.rate.mean] : [children.length, 0];
    const weigh = (u: BelowPosition): number => (meanBelow > 0 ? u.meanBelow : 1);
    return children.reduce((sum, u) => sum + weigh(u) * of(u), ownWeight * own) / weight;
  };
  return {
    isUpstream: children.length > 0,
    demand,
    stock,
    meanBelow,
    daysBelow: average(0, (u) => u.feedDays + daysOnward(u)),
    costBelow: average(0, (u) => u.feedCost + u.costBelow),
    underageCost: average(position.underageCost, (u) => u.underageCost),
  };
}

/** R/2 + δ at a position that supplies others: days until what arrives there reaches a customer. */
export function daysOnward({
  position,
  isUpstream,
  daysBelow,
}: Pick<SupplyTerms, 'position' | 'isUpstream' | 'daysBelow'>): number {
  return isUpstream ? (position.reviewPeriod ?? 0) / 2 + daysBelow : 0;
}

type RootTerms = SuppliedPosition & BelowPosition;

/** The quantile of net demand over lead time, review period and the way down; −Infinity if nothing is ordered. */
function echelonReorderPoint(root: RootTerms): number {
  const { position, serviceLevel, demand } = root;
  if (!position.isReplenished || position.reorderPoint === -Infinity) return -Infinity;
  const days = position.supplierLeadTime + (position.reviewPeriod ?? 0) + daysOnward(root);
  return demand.quantile(serviceLevel, Math.min(days, position.life));
}

/** LT + R + R/2 + δ of a root, never past its life: what it orders at the next plan is then at customers. */
function supplyHorizon(root: RootTerms & Pick<SupplyTerms, 'reorderPoint'>): number {
  return Math.min(root.position.life, supplyInterval(root, Infinity) + daysOnward(root));
}

/** S of a root at an inventory position of its echelon. */
export function supplyInterval(
  { position, reorderPoint }: Pick<SupplyTerms, 'position' | 'reorderPoint'>,
  inventoryPosition: number,
): number {
  const { isReplenished, supplierLeadTime, reviewPeriod, life } = position;
  if (!isReplenished) return life;
  if (inventoryPosition < reorderPoint) return Math.min(life, supplierLeadTime);
  return reviewPeriod === null ? life : Math.min(life, supplierLeadTime + reviewPeriod);
}

/** 1.5 R + ℓ, and R/2 + δ where the position supplies others; that of the root in a one-off plan. */
function feedHorizon(terms: RootTerms, rootHorizon: number): number {
  const { reviewPeriod, life } = terms.position;
  if (reviewPeriod === null) return rootHorizon;
  return Math.min(life, REVIEWS_COVERED * reviewPeriod + terms.feedDays + daysOnward(terms));
}

/** 1.5 R; in a one-off plan until the root is supplied. */
function customerHorizon({ position: { reviewPeriod, life } }: RootTerms, rootHorizon: number) {
  return Math.min(life, reviewPeriod === null ? rootHorizon : REVIEWS_COVERED * reviewPeriod);
}

function feedCredit({ position, feedCost, feedLineCost, meanBelow }: RootTerms, horizon: number) {
  const unitsPerLine = Math.max(1, 2 * (position.reviewPeriod ?? horizon) * meanBelow);
  return FEED_COST_SHARE * feedCost + feedLineCost / unitsPerLine;
}
