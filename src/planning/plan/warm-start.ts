import type { Network } from '../network/network';
import type { StrongLinkingMultipliers } from '../lagrangian/strong-linking-bound';
import type { CoupledProduct } from '../lagrangian/coupled-product';
import type { Multipliers } from '../lagrangian/lagrange-multipliers';
import type { LagrangianWarmStart } from '../lagrangian/lagrangian-warm-start';
import type { CoupledResult } from '../lagrangian/plan-coupled';
import type { SharedLimit, SharedLimits } from '../lagrangian/shared-limits';

/**
 * The warm start of the next plan: the multipliers of the shared limits, and the packs of each product.
 * Plain data by the ids of the network, so it also fits a network that has changed. The next plan
 * starts from it but may decide anything.
 */
export interface PlanWarmStart extends MultipliersById {
  /** Relative optimality gap of the plan, 0 to 1. */
  readonly gap: number;
  /** Packs by product and lane. */
  readonly packs: ByProductAndLane;
  /** Allocation of fixed costs by product and lane; null if shipments have no fixed cost. */
  readonly fractions: ByProductAndLane | null;
  /** Start of the bound with strong linking; null if the plan did not use it. */
  readonly tighterBound: TighterBoundWarmStart | null;
  /** The same at true cost, if the choice weighs other costs. */
  readonly tighterBoundAtTrueCost: TighterBoundWarmStart | null;
  /** Upper bound on the saving of each product at the multipliers. */
  readonly savingUpperBounds: ReadonlyMap<string, number>;
}

interface MultipliersById {
  /** Multiplier of each limit, by its kind and place. */
  readonly multipliers: ReadonlyMap<string, number>;
  readonly shipmentMultiplier: number;
}

interface TighterBoundWarmStart extends MultipliersById {
  readonly fractions: ByProductAndLane;
}

type ByProductAndLane = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Builds the warm start of the next plan from the result of the coupled products. */
export function planWarmStart(
  network: Network,
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  result: CoupledResult,
): Omit<PlanWarmStart, 'tighterBoundAtTrueCost'> {
  const { packs, fractions, tighterBound, multipliers, gap, savingUpperBounds } = result;
  return {
    ...multipliersById(network, shared, multipliers),
    gap,
    packs: valuesById(network, products, packs),
    fractions: fractions === null ? null : valuesById(network, products, fractions),
    tighterBound: tighterBound && tighterBoundWarmStart(network, shared, products, tighterBound),
    savingUpperBounds: new Map(
      products.map(({ product }, p) => [network.products[product]!.id, savingUpperBounds[p]!]),
    ),
  };
}

/**
 * Maps a warm start to the products and limits of another network by their ids. A new limit gets
 * multiplier 0, a new line gets 0 packs, and a new product gets the saving bound NaN.
 */
export function adaptWarmStart(
  start: PlanWarmStart,
  network: Network,
  shared: SharedLimits,
  products: readonly CoupledProduct[],
): LagrangianWarmStart {
  const { gap, packs, fractions, tighterBound, savingUpperBounds } = start;
  return {
    gap,
    multipliers: multipliersByIndex(start, network, shared),
    fractions: fractions === null ? null : valuesByLine(network, products, fractions),
    tighterBound: tighterBound && adaptTighterBound(tighterBound, network, shared, products),
    packs: valuesByLine(network, products, packs).map((values) => Int32Array.from(values)),
    savingUpperBounds: Float64Array.from(
      products,
      ({ product }) => savingUpperBounds.get(network.products[product]!.id) ?? NaN,
    ),
  };
}

/** Builds the warm start of the bound with strong linking. */
export function tighterBoundWarmStart(
  network: Network,
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  { multipliers, fractions }: StrongLinkingMultipliers,
): TighterBoundWarmStart {
  return {
    ...multipliersById(network, shared, multipliers),
    fractions: valuesById(network, products, fractions),
  };
}

/** Maps the warm start of the bound with strong linking to another network, as `adaptWarmStart` does. */
export function adaptTighterBound(
  tighterBound: TighterBoundWarmStart,
  network: Network,
  shared: SharedLimits,
  products: readonly CoupledProduct[],
): StrongLinkingMultipliers {
  return {
    multipliers: multipliersByIndex(tighterBound, network, shared),
    fractions: valuesByLine(network, products, tighterBound.fractions),
  };
}

function multipliersById(
  network: Network,
  shared: SharedLimits,
  { limits, shipment }: Multipliers,
): MultipliersById {
  const multipliers = new Map(
    shared.limits.map((limit, index) => [limitKey(network, limit), limits[index]!]),
  );
  return { multipliers, shipmentMultiplier: shipment };
}

function multipliersByIndex(
  { multipliers, shipmentMultiplier }: MultipliersById,
  network: Network,
  shared: SharedLimits,
): Multipliers {
  const limits = Float64Array.from(
    shared.limits,
    (limit) => multipliers.get(limitKey(network, limit)) ?? 0,
  );
  return { limits, shipment: shared.maxShipments === Infinity ? 0 : shipmentMultiplier };
}

/** Values by the lines of each product; 0 for a line without a value. */
function valuesByLine(
  network: Network,
  products: readonly CoupledProduct[],
  values: ByProductAndLane,
): Float64Array[] {
  const laneOf = new Map(network.lanes.map((_, lane) => [laneKey(network, lane), lane]));
  const lineOf = new Int32Array(network.lanes.length);
  return products.map(({ product, problem: { lines } }) => {
    const byLine = new Float64Array(lines.length);
    lineOf.fill(-1);
    lines.forEach(({ lane }, line) => (lineOf[lane] = line));
    for (const [key, value] of values.get(network.products[product]!.id) ?? []) {
      const line = lineOf[laneOf.get(key) ?? -1] ?? -1;
      if (line >= 0) byLine[line] = value;
    }
    return byLine;
  });
}

function valuesById(
  network: Network,
  products: readonly CoupledProduct[],
  values: readonly (Int32Array | Float64Array)[],
): ByProductAndLane {
  const keys = network.lanes.map((_, lane) => laneKey(network, lane));
  return new Map(
    products.map(({ product, problem }, p) => {
      const byLane = new Map<string, number>();
      values[p]!.forEach((value, line) => {
        if (value !== 0) byLane.set(keys[problem.lines[line]!.lane]!, value);
      });
      return [network.products[product]!.id, byLane];
    }),
  );
}

function laneKey({ lanes, locations }: Network, lane: number): string {
  const { from, to } = lanes[lane]!;
  return JSON.stringify([locations[from]!.id, locations[to]!.id]);
}

function limitKey(network: Network, { kind, lane, location }: SharedLimit): string {
  if (lane !== null) return `${kind} ${laneKey(network, lane)}`;
  return location === null ? kind : `${kind} ${network.locations[location]!.id}`;
}
