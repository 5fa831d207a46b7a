import type { Network } from '../network/network';

/**
 * The volume of stock on hand and in transit at each location. Departures of a plan do not free volume
 * for its arrivals, as they may leave later than the arrivals come.
 */
export function volumeHeld({ products, locations, positions }: Network): Float64Array {
  const held = new Float64Array(locations.length);
  for (let p = 0; p < positions.count; p += 1) {
    const units = positions.onHand[p]! + positions.transfersInTransit[p]!;
    const { volume } = products[positions.product[p]!]!;
    held[positions.location[p]!]! += Math.max(0, units) * volume;
  }
  return held;
}
