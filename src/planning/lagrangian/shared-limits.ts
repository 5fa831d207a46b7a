import { volumeHeld } from '../balance/volume-held';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { vehiclesNeeded } from '../network/vehicles-needed';

export type LimitKind =
  'lane capacity' | 'outbound limit' | 'inbound limit' | 'volume capacity' | 'transfer budget';

/** A capacity that the products of a plan share: the right-hand side of a coupling constraint. */
export interface SharedLimit {
  readonly kind: LimitKind;
  /** Index into `Network.lanes` of a lane's capacity, else null. */
  readonly lane: number | null;
  /** Index into `Network.locations` of a site's limit, else null. */
  readonly location: number | null;
  /** Maximum use, in volume, units or money; at least 0. */
  readonly amount: number;
}

/** The coupling constraints of a network and its settings, with indices to find those of a line. */
export interface SharedLimits {
  readonly limits: readonly SharedLimit[];
  /** Index of the limit of each lane, and of each location; −1 where there is none. */
  readonly laneCapacity: Int32Array;
  readonly outbound: Int32Array;
  readonly inbound: Int32Array;
  readonly volume: Int32Array;
  /** Index of the limit that is the budget; −1 without one. */
  readonly budget: number;
  /** Volume that one vehicle on each lane holds; null where one vehicle holds everything. */
  readonly vehicleCapacity: readonly (number | null)[];
  /** Maximum vehicles on each lane; where their number is not limited, as many as the origin's stock could fill. */
  readonly maxVehicles: Int32Array;
  /** Cost of a shipment (one vehicle) on each lane; the budget pays it too. */
  readonly fixedCost: Float64Array;
  /** The same as the optimisation weighs it, caution included. */
  readonly openingCost: Float64Array;
  /** Maximum number of shipments on all lanes together; Infinity without a limit. */
  readonly maxShipments: number;
  /** What firm lines use; it counts as used in every plan. */
  readonly firm: FirmUse;
}

/** What firm lines use, before anything is optimised. */
export interface FirmUse {
  /** Use of each limit, in its unit. */
  readonly used: Float64Array;
  /** Number of firm lines on each lane. */
  readonly users: Int32Array;
  /** Vehicles that firm lines need on each lane. */
  readonly vehicles: Int32Array;
}

export const NO_LIMIT = -1;

/** More vehicles than any plan sends on one lane. */
const MAX_VEHICLES = 2 ** 30;

/** The limits that products share, without firm lines. Null where nothing is limited and no shipment has a fixed cost. */
export function sharedLimits(
  network: Network,
  settings: Pick<PlanSettings, 'transferBudget' | 'maxShipments' | 'caution'>,
): SharedLimits | null {
  const limits: SharedLimit[] = [];
  const add = (
    kind: LimitKind,
    amount: number | null,
    at: Partial<Pick<SharedLimit, 'lane' | 'location'>> = {},
  ): number => {
    if (amount === null) return NO_LIMIT;
    limits.push({ kind, lane: null, location: null, ...at, amount: Math.max(0, amount) });
    return limits.length - 1;
  };
  const { lanes, locations } = network;
  const held = volumeHeld(network);
  const maxVehicles = Int32Array.from(lanes, ({ from, capacity, maxShipments }) =>
    Math.min(maxShipments ?? MAX_VEHICLES, vehiclesNeeded(held[from]!, capacity), MAX_VEHICLES),
  );
  const vehicleCapacity = lanes.map(({ capacity }) => capacity);
  const laneCapacity = Int32Array.from(lanes, ({ capacity, maxShipments, fixedCost }, lane) => {
    const isCounted = maxShipments !== null || fixedCost > 0 || settings.maxShipments !== null;
    if (capacity === null || !isCounted) return NO_LIMIT;
    return add('lane capacity', capacity * maxVehicles[lane]!, { lane });
  });
  const outbound = Int32Array.from(locations, ({ outboundLimit }, location) =>
    add('outbound limit', outboundLimit, { location }),
  );
  const inbound = Int32Array.from(locations, ({ inboundLimit }, location) =>
    add('inbound limit', inboundLimit, { location }),
  );
  const volume = Int32Array.from(locations, ({ volumeCapacity }, location) =>
    add('volume capacity', volumeCapacity === null ? null : volumeCapacity - held[location]!, {
      location,
    }),
  );
  const budget = add('transfer budget', settings.transferBudget);
  const fixedCost = Float64Array.from(lanes, (lane) => lane.fixedCost);
  const maxShipments = settings.maxShipments ?? Infinity;
  const hasFixedCost = fixedCost.some((cost) => cost !== 0);
  if (limits.length === 0 && !hasFixedCost && maxShipments === Infinity) return null;
  const openingCost = fixedCost.map((cost) => cost * settings.caution);
  return {
    limits,
    laneCapacity,
    outbound,
    inbound,
    volume,
    budget,
    vehicleCapacity,
    maxVehicles,
    fixedCost,
    openingCost,
    maxShipments,
    firm: {
      used: new Float64Array(limits.length),
      users: new Int32Array(lanes.length),
      vehicles: new Int32Array(lanes.length),
    },
  };
}

/** Whether a plan has to choose its lanes, because shipments have a fixed cost or are limited in number. */
export function choosesLanes({ openingCost, maxShipments }: SharedLimits): boolean {
  return maxShipments < Infinity || openingCost.some((cost) => cost > 0);
}
