import type { Network } from '../network/network';
import type { StrongLinkingMultipliers } from '../lagrangian/strong-linking-bound';
import type { CoupledProduct } from '../lagrangian/coupled-product';
import type { Multipliers } from '../lagrangian/lagrange-multipliers';
import type { LagrangianWarmStart } from '../lagrangian/lagrangian-warm-start';
import type { CoupledResult } from '../lagrangian/plan-coupled';
import type { SharedLimit, SharedLimits } from '../lagrangian/shared-limits';

/**
 * What a plan leaves for the next one to begin with: the prices of what its products share, and
 * what each of them sends. Plain data, by the ids of the network, so that it serves a network that
 * has changed since: the next plan is begun from it, never bound by it.
 */
export interface PlanWarmStart extends NamedMultipliers {
  /** Share of the possible saving that the plan may have missed. */
  readonly gap: number;
  /** Packs, and parts of what shipments cost, by product, then by lane. */
  readonly packs: ByProductAndLane;
  readonly fractions: ByProductAndLane | null;
  /** The same where lines pay their whole parts; null where nothing was bounded so. */
  readonly tighterBound: TighterBoundWarmStart | null;
  /** The same at cost, where other costs are weighed in deciding. */
  readonly tighterBoundAtTrueCost: TighterBoundWarmStart | null;
  /** What each product saved at these prices at the most. */
  readonly savingUpperBounds: ReadonlyMap<string, number>;
}

interface NamedMultipliers {
  /** Price of each limit, by its kind and where it is. */
  readonly multipliers: ReadonlyMap<string, number>;
  readonly shipmentMultiplier: number;
}

interface TighterBoundWarmStart extends NamedMultipliers {
  readonly fractions: ByProductAndLane;
}

type ByProductAndLane = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Notes what a plan of products that share limits leaves for the next. */
export function planWarmStart(
  network: Network,
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  {
    packs,
    fractions: parts,
    tighterBound,
    multipliers: prices,
    gap,
    savingUpperBounds,
  }: CoupledResult,
): Omit<PlanWarmStart, 'tighterBoundAtTrueCost'> {
  return {
    ...namedPrices(network, shared, prices),
    gap,
    packs: byName(network, products, packs),
    fractions: parts === null ? null : byName(network, products, parts),
    tighterBound: tighterBound && tighterBoundWarmStart(network, shared, products, tighterBound),
    savingUpperBounds: new Map(
      products.map(({ product }, p) => [network.products[product]!.id, savingUpperBounds[p]!]),
    ),
  };
}

/** The same for the products and limits of another network, as far as they are known there. */
export function adaptWarmStart(
  start: PlanWarmStart,
  network: Network,
  shared: SharedLimits,
  products: readonly CoupledProduct[],
): LagrangianWarmStart {
  const { gap, packs, fractions: parts, tighterBound, savingUpperBounds } = start;
  const ofProducts = (values: ByProductAndLane): Float64Array[] =>
    ofLines(network, products, values);
  return {
    gap,
    multipliers: pricesOf(start, network, shared),
    fractions: parts === null ? null : ofProducts(parts),
    tighterBound: tighterBound && adaptTighterBound(tighterBound, network, shared, products),
    packs: ofProducts(packs).map((ofProduct) => Int32Array.from(ofProduct)),
    savingUpperBounds: Float64Array.from(
      products,
      ({ product }) => savingUpperBounds.get(network.products[product]!.id) ?? NaN,
    ),
  };
}

/** Notes prices and parts at which lines pay their whole parts. */
export function tighterBoundWarmStart(
  network: Network,
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  { multipliers: prices, fractions: parts }: StrongLinkingMultipliers,
): TighterBoundWarmStart {
  return { ...namedPrices(network, shared, prices), fractions: byName(network, products, parts) };
}

/** The same for other products and limits, as far as they are known there. */
export function adaptTighterBound(
  tighterBound: TighterBoundWarmStart,
  network: Network,
  shared: SharedLimits,
  products: readonly CoupledProduct[],
): StrongLinkingMultipliers {
  return {
    multipliers: pricesOf(tighterBound, network, shared),
    fractions: ofLines(network, products, tighterBound.fractions),
  };
}

function namedPrices(
  network: Network,
  shared: SharedLimits,
  { limits, shipment }: Multipliers,
): NamedMultipliers {
  const prices = new Map(
    shared.limits.map((limit, index) => [limitName(network, limit), limits[index]!]),
  );
  return { multipliers: prices, shipmentMultiplier: shipment };
}

function pricesOf(
  { multipliers: prices, shipmentMultiplier: shipmentPrice }: NamedMultipliers,
  network: Network,
  shared: SharedLimits,
): Multipliers {
  const limits = Float64Array.from(
    shared.limits,
    (limit) => prices.get(limitName(network, limit)) ?? 0,
  );
  return { limits, shipment: shared.maxShipments === Infinity ? 0 : shipmentPrice };
}

/** Values by the lines of each product; 0 where none is known. */
function ofLines(
  network: Network,
  products: readonly CoupledProduct[],
  values: ByProductAndLane,
): Float64Array[] {
  const laneOf = new Map(network.lanes.map((_, lane) => [laneName(network, lane), lane]));
  const lineOf = new Int32Array(network.lanes.length);
  return products.map(({ product, problem: { lines } }) => {
    const found = new Float64Array(lines.length);
    lineOf.fill(-1);
    lines.forEach(({ lane }, line) => (lineOf[lane] = line));
    for (const [name, value] of values.get(network.products[product]!.id) ?? []) {
      const line = lineOf[laneOf.get(name) ?? -1] ?? -1;
      if (line >= 0) found[line] = value;
    }
    return found;
  });
}

function byName(
  network: Network,
  products: readonly CoupledProduct[],
  values: readonly (Int32Array | Float64Array)[],
): ByProductAndLane {
  const names = network.lanes.map((_, lane) => laneName(network, lane));
  return new Map(
    products.map(({ product, problem }, p) => {
      const ofProduct = new Map<string, number>();
      values[p]!.forEach((value, line) => {
        if (value !== 0) ofProduct.set(names[problem.lines[line]!.lane]!, value);
      });
      return [network.products[product]!.id, ofProduct];
    }),
  );
}

function laneName({ lanes, locations }: Network, lane: number): string {
  const { from, to } = lanes[lane]!;
  return JSON.stringify([locations[from]!.id, locations[to]!.id]);
}

function limitName(network: Network, { kind, lane, location }: SharedLimit): string {
  if (lane !== null) return `${kind} ${laneName(network, lane)}`;
  return location === null ? kind : `${kind} ${network.locations[location]!.id}`;
}
