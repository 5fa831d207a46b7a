import type { Location, Network, Receipts } from '../network/network';
import type { LotStock } from './lot-stock';
import type { SalesRecord } from './sales-record';
import type { SupplyOnItsWay } from './supply-on-its-way';
import type { Closure, ReplayWorld } from './replay-world';

/** The state of a replay on one day. */
export interface KnownState {
  readonly stock: LotStock;
  readonly supply: SupplyOnItsWay;
  readonly sales: SalesRecord;
}

/**
 * The network as it is known on `day`: stock, lots, supply on its way under its promised dates, and
 * sales up to yesterday. Nothing in it tells of the future.
 */
export function knownNetwork(world: ReplayWorld, state: KnownState, day: number): Network {
  const { network, settings } = world;
  const { positions } = network;
  const planDate = settings.planDate + day;
  const onHand = new Float64Array(positions.count);
  const lotStart = new Int32Array(positions.count + 1);
  const lotUnits: number[] = [];
  const lotDays: number[] = [];
  for (let p = 0; p < positions.count; p += 1) {
    onHand[p] = state.stock.total(p);
    for (const { units, expiryDay } of state.stock.dated(p)) {
      lotUnits.push(units);
      lotDays.push(settings.planDate + expiryDay);
    }
    lotStart[p + 1] = lotUnits.length;
  }
  return {
    ...network,
    locations: network.locations.map((location, l) =>
      withClosing(location, closingOf(world.closures, l, day), settings.planDate, day),
    ),
    firmTransfers: [],
    positions: {
      ...positions,
      onHand,
      reserved: new Float64Array(positions.count),
      transfersInTransit: state.supply.inTransfer.slice(),
      lots: {
        start: lotStart,
        quantity: Float64Array.from(lotUnits),
        expiryDay: Int32Array.from(lotDays),
      },
      receipts: receiptsOf(state.supply, positions.count, settings.planDate),
      history: state.sales.since(planDate - settings.historyDays),
    },
  };
}

/** Whether policies know on `day` that a location closes, or has closed. */
export function isClosing(
  closures: readonly Closure[] | undefined,
  location: number,
  day: number,
): boolean {
  return closingOf(closures, location, day) !== undefined;
}

function closingOf(
  closures: readonly Closure[] | undefined,
  location: number,
  day: number,
): Closure | undefined {
  return closures?.find((closure) => closure.location === location && closure.announcedOn <= day);
}

/** A location with what is known on `day` about its closing. */
function withClosing(
  location: Location,
  closing: Closure | undefined,
  firstDate: number,
  day: number,
): Location {
  if (closing === undefined) return location;
  if (closing.day <= day) return { ...location, isOpen: false };
  return { ...location, closingDay: firstDate + closing.day };
}

function receiptsOf(supply: SupplyOnItsWay, count: number, firstDate: number): Receipts {
  const orders = supply.all().filter(({ isTransfer }) => !isTransfer);
  orders.sort((a, b) => a.position - b.position || a.promised - b.promised);
  const start = new Int32Array(count + 1);
  for (const { position } of orders) start[position + 1]! += 1;
  for (let p = 0; p < count; p += 1) start[p + 1]! += start[p]!;
  return {
    start,
    quantity: Float64Array.from(orders, ({ units }) => units),
    day: Int32Array.from(orders, ({ promised }) => firstDate + promised),
  };
}
