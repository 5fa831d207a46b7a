import type { Positions } from '../network/network';

/**
 * Days that units which a transfer brings to position `p` keep their value: those of the freshest stock
 * of the product elsewhere, because locations ship their freshest lots. Stock without an expiry date
 * keeps it for `life` days, and no lot keeps it longer.
 */
export function lifeOfTransfers(
  positions: Positions,
  planDate: number,
  p: number,
  life: number,
): number {
  const { product } = positions;
  let first = p;
  while (first > 0 && product[first - 1] === product[p]) first -= 1;
  let longest = 0;
  for (let q = first; q < positions.count && product[q] === product[p]; q += 1) {
    if (q !== p) longest = Math.max(longest, freshestStock(positions, planDate, q));
    if (longest >= life) return life;
  }
  // Nothing can come.
  return longest > 0 ? longest : life;
}

/** Days to expiry of the freshest stock of a position; Infinity if some has no date, 0 without stock. */
function freshestStock({ onHand, lots }: Positions, planDate: number, p: number): number {
  const [start, end] = [lots.start[p]!, lots.start[p + 1]!];
  let dated = 0;
  for (let row = start; row < end; row += 1) dated += lots.quantity[row]!;
  if (onHand[p]! > dated) return Infinity;
  return dated > 0 ? Math.max(0, lots.expiryDay[end - 1]! - planDate) : 0;
}
