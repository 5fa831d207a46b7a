import { findPosition } from './find-position';
import type { Network, Positions } from './network';

/** The position at the head of the supply of position `p`: its source, or the source of that, and so on. */
export function rootPosition(positions: Positions, p: number): number {
  const source = positions.source?.[p] ?? -1;
  if (source < 0) return p;
  return rootPosition(positions, findPosition(positions, positions.product[p]!, source));
}

/** The same by location; the location itself where the product is not stocked. */
export function rootLocation({ positions }: Network, product: number, location: number): number {
  const p = findPosition(positions, product, location);
  return p < 0 ? location : positions.location[rootPosition(positions, p)]!;
}
