import type { Network } from '../network/network';
import type { ShadowPrice } from '../network/plan-result';
import type { Multipliers } from './lagrange-multipliers';
import type { SharedLimits } from './shared-limits';

/** A shadow price without the bounds on it. */
export type EstimatedShadowPrice = Omit<ShadowPrice, 'atLeast' | 'atMost'>;

/** Values below this share of the total saving count as 0. */
const TOLERANCE = 1e-6;

/**
 * The binding limits with their shadow prices, as a plan reports them: the optimal multipliers of the
 * Lagrangian dual, in money per unit of the limit, in the order of the network. Remainders of
 * multipliers that have fallen towards 0 are left out.
 *
 * @param savingUpperBound upper bound on what any plan within the limits saves
 */
export function listShadowPrices(
  network: Network,
  shared: SharedLimits,
  multipliers: Multipliers,
  savingUpperBound: number,
): readonly EstimatedShadowPrice[] {
  const prices = shared.limits.flatMap(
    ({ kind, lane, location, amount }, limit): EstimatedShadowPrice[] => {
      const price = multipliers.limits[limit]!;
      if (price <= 0 || price * Math.max(1, amount) < TOLERANCE * savingUpperBound) return [];
      if (lane === null) return [{ kind, from: null, to: null, location, amount, price }];
      const { from, to, maxShipments } = network.lanes[lane]!;
      const vehiclePrice = vehicleShadowPrice(shared, multipliers, lane);
      const at = { from, to, location };
      const capacity: EstimatedShadowPrice = { kind, ...at, amount, price };
      if (maxShipments === null) return [];
      if (vehiclePrice <= 0) return maxShipments === 1 ? [capacity] : [];
      return [
        capacity,
        { kind: 'lane shipments', ...at, amount: maxShipments, price: vehiclePrice },
      ];
    },
  );
  if (multipliers.shipment <= 0) return prices;
  const nowhere = { from: null, to: null, location: null };
  return [
    ...prices,
    { kind: 'shipments', ...nowhere, amount: shared.maxShipments, price: multipliers.shipment },
  ];
}

/** What one more vehicle on a lane saves, net of its own cost and of its use of other limits; 0 where that is rounding. */
function vehicleShadowPrice(
  { budget, fixedCost, openingCost, laneCapacity, vehicleCapacity }: SharedLimits,
  { limits, shipment }: Multipliers,
  lane: number,
): number {
  const capacity = limits[laneCapacity[lane]!]! * vehicleCapacity[lane]!;
  const money = budget < 0 ? 0 : limits[budget]! * fixedCost[lane]!;
  const cost = openingCost[lane]! + money + shipment;
  return capacity - cost > TOLERANCE * capacity ? capacity - cost : 0;
}
