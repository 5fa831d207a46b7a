import type { Network } from '../network/network';
import type { ShadowPrice } from '../network/plan-result';
import type { Multipliers } from './lagrange-multipliers';
import type { SharedLimits } from './shared-limits';

/** Worths closer than this share of them are equal. */
const TIE = 1e-6;

/**
 * The limits that have a price, as a plan reports them, in the order of the network. Prices that were
 * raised and fell again leave a rest, which is none.
 *
 * @param savingUpperBound what any plan within the limits saves at the most
 */
export function listShadowPrices(
  network: Network,
  shared: SharedLimits,
  prices: Multipliers,
  savingUpperBound: number,
): readonly ShadowPrice[] {
  const found = shared.limits.flatMap(({ kind, lane, location, amount }, limit): ShadowPrice[] => {
    const price = prices.limits[limit]!;
    if (price <= 0 || price * Math.max(1, amount) < TIE * savingUpperBound) return [];
    if (lane === null) return [{ kind, from: null, to: null, location, amount, price }];
    const { from, to, maxShipments } = network.lanes[lane]!;
    const vehicles = shipmentWorth(shared, prices, lane);
    const at = { from, to, location };
    const capacity: ShadowPrice = { kind, ...at, amount, price };
    if (maxShipments === null) return [];
    if (vehicles <= 0) return maxShipments === 1 ? [capacity] : [];
    return [capacity, { kind: 'lane shipments', ...at, amount: maxShipments, price: vehicles }];
  });
  if (prices.shipment <= 0) return found;
  const nowhere = { from: null, to: null, location: null };
  return [
    ...found,
    { kind: 'shipments', ...nowhere, amount: shared.maxShipments, price: prices.shipment },
  ];
}

/** What one more vehicle on a lane saves, its own cost and what it takes of other limits taken off. */
function shipmentWorth(
  { budget, fixedCost, openingCost, laneCapacity, vehicleCapacity }: SharedLimits,
  { limits, shipment }: Multipliers,
  lane: number,
): number {
  const capacity = limits[laneCapacity[lane]!]! * vehicleCapacity[lane]!;
  const money = budget < 0 ? 0 : limits[budget]! * fixedCost[lane]!;
  const cost = openingCost[lane]! + money + shipment;
  return capacity - cost > TIE * capacity ? capacity - cost : 0;
}
