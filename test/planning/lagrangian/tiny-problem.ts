import type { ConvexFunction } from '../../../src/planning/flow/flow-problem';
import type {
  CoupledProblem,
  CoupledProduct,
  LimitUse,
} from '../../../src/planning/lagrangian/coupled-product';
import type {
  FirmUse,
  LimitKind,
  SharedLimit,
  SharedLimits,
} from '../../../src/planning/lagrangian/shared-limits';
import type { Line } from '../../../src/planning/rebalance/product-problem';
import type { Site } from '../../../src/planning/valuation/site';

/** A product's stock at a location, by the value of single packs. */
export interface TinySite {
  /** What the 1st, 2nd, ... pack shipped loses, ascending; as many as may leave. */
  readonly losses?: readonly number[];
  /** What the 1st, 2nd, ... pack received saves, descending. */
  readonly gains?: readonly number[];
}

export interface TinyProduct {
  /** One for each location. */
  readonly sites: readonly TinySite[];
  /** Freight of a pack on each lane; null where the product has no line. That of the lane if left out. */
  readonly freight?: readonly (number | null)[];
  readonly packSize?: number;
  readonly minPacks?: number;
  /** Volume of a unit; 1 if left out. */
  readonly volume?: number;
}

export interface TinyLane {
  readonly from: number;
  readonly to: number;
  /** Of a pack. */
  readonly freight?: number;
  readonly lineCost?: number;
  readonly fixedCost?: number | undefined;
  /** Volume that a vehicle holds; null without a limit. */
  readonly capacity?: number | null | undefined;
  /** 1 where a vehicle holds everything. */
  readonly maxVehicles?: number | undefined;
}

/** A problem written out by hand. Every limit that is left out does not exist. */
export interface TinyProblem {
  readonly products: readonly TinyProduct[];
  readonly lanes: readonly TinyLane[];
  readonly hubs?: readonly number[];
  readonly outbound?: Readonly<Record<number, number>>;
  readonly inbound?: Readonly<Record<number, number>>;
  readonly volume?: Readonly<Record<number, number>>;
  readonly budget?: number | undefined;
  readonly maxShipments?: number | undefined;
  readonly firm?: FirmUse;
}

/** Builds the coupled problem of a tiny one: site i of every product is location i. */
export function coupledProblem(tiny: TinyProblem): CoupledProblem {
  const shared = tinyLimits(tiny);
  return {
    shared,
    products: tiny.products.map((product, index) => coupledProduct(tiny, shared, product, index)),
  };
}

export function tinyLimits(tiny: TinyProblem): SharedLimits {
  const { lanes, products } = tiny;
  const locations = products[0]!.sites.length;
  const limits: SharedLimit[] = [];
  const add = (kind: LimitKind, amount: number | null | undefined, at: Partial<SharedLimit>) => {
    if (amount == null) return -1;
    limits.push({ kind, lane: null, location: null, ...at, amount });
    return limits.length - 1;
  };
  const maxVehicles = Int32Array.from(lanes, ({ capacity, maxVehicles = 1 }) =>
    capacity == null ? 1 : maxVehicles,
  );
  const laneCapacity = Int32Array.from(lanes, ({ capacity }, lane) =>
    add('lane capacity', capacity == null ? null : capacity * maxVehicles[lane]!, { lane }),
  );
  const atLocations = (kind: LimitKind, amounts: TinyProblem['volume']): Int32Array =>
    Int32Array.from({ length: locations }, (_, location) =>
      add(kind, amounts?.[location], { location }),
    );
  const outbound = atLocations('outbound limit', tiny.outbound);
  const inbound = atLocations('inbound limit', tiny.inbound);
  const volume = atLocations('volume capacity', tiny.volume);
  const budget = add('transfer budget', tiny.budget, {});
  const fixedCost = Float64Array.from(lanes, (lane) => lane.fixedCost ?? 0);
  return {
    ...{ limits, laneCapacity, outbound, inbound, volume, budget, maxVehicles, fixedCost },
    vehicleCapacity: lanes.map(({ capacity }) => capacity ?? null),
    openingCost: fixedCost.slice(),
    maxShipments: tiny.maxShipments ?? Infinity,
    firm: tiny.firm ?? {
      used: new Float64Array(limits.length),
      users: new Int32Array(lanes.length),
      vehicles: new Int32Array(lanes.length),
    },
  };
}

function coupledProduct(
  { lanes, hubs = [] }: TinyProblem,
  shared: SharedLimits,
  product: TinyProduct,
  index: number,
): CoupledProduct {
  const { sites, packSize = 1, minPacks = 1, volume = 1 } = product;
  const lines: Line[] = [];
  const uses: LimitUse[][] = [];
  lanes.forEach(({ from, to, freight = 0, lineCost = 0 }, lane) => {
    const packCost = product.freight === undefined ? freight : product.freight[lane];
    if (packCost == null) return;
    const unitCost = packCost / packSize;
    lines.push({ lane, from, to, unitCost, unitDelayCost: 0, packCost, lineCost });
    uses.push(
      [
        { limit: shared.laneCapacity[lane]!, perPack: volume * packSize },
        { limit: shared.outbound[from]!, perPack: packSize },
        { limit: shared.inbound[to]!, perPack: packSize },
        { limit: shared.volume[to]!, perPack: volume * packSize },
        { limit: shared.budget, perPack: packCost },
      ].filter(({ limit, perPack }) => limit >= 0 && perPack > 0),
    );
  });
  return {
    product: index,
    problem: {
      ...{ packSize, minPacks, lines, firm: [] },
      sites: sites.map((site, location) => tinySite(site, location, packSize)),
      isHub: sites.map((_, location) => hubs.includes(location)),
      nodes: sites.map(({ losses = [], gains = [] }) => ({
        shippable: losses.length,
        supplyCost: runningTotal(losses),
        demandValue: runningTotal(gains),
      })),
    },
    uses,
    lineSpend: Float64Array.from(lines, ({ lineCost }) => lineCost),
  };
}

function runningTotal(values: readonly number[]): ConvexFunction {
  const totals = [0];
  for (const value of values) totals.push(totals.at(-1)! + value);
  return { valueAt: (packs) => totals[packs] };
}

/** Beyond its lists, a site saves nothing more and loses 100 a pack. */
function tinySite({ losses = [], gains = [] }: TinySite, location: number, packSize: number): Site {
  const marginalGain = (unit: number): number =>
    (gains[Math.ceil(unit / packSize) - 1] ?? 0) / packSize;
  const marginalLoss = (unit: number): number =>
    (losses[Math.ceil(unit / packSize) - 1] ?? 100) / packSize;
  const costOfChange = (change: number): number => {
    let cost = 0;
    for (let unit = 1; unit <= change; unit += 1) cost -= marginalGain(unit);
    for (let unit = 1; unit <= -change; unit += 1) cost += marginalLoss(unit);
    return cost;
  };
  const position = {} as Site['curve']['position'];
  return {
    location,
    curve: { position, leadTime: 1, marginalGain, marginalLoss, costOfChange, delayCost: () => 0 },
    shippable: losses.length * packSize,
    canReceive: true,
  };
}
