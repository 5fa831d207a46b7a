import type { Positions } from './network';

/** The index of the position of a product at a location; −1 if it is not stocked there. */
export function findPosition(positions: Positions, product: number, location: number): number {
  let low = 0;
  let high = positions.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const isBefore =
      positions.product[middle]! < product ||
      (positions.product[middle] === product && positions.location[middle]! < location);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  const isFound = positions.product[low] === product && positions.location[low] === location;
  return isFound ? low : -1;
}
