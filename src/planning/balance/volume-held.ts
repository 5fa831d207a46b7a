import type { Network } from '../network/network';

/**
 * Volume that each location holds or that is on its way there. What a plan takes away does not make
 * room for what it brings: the one may leave after the other has come.
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
