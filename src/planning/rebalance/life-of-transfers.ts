import type { Positions } from '../network/network';
import { productRangeOf } from '../network/product-ranges';

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
  const { start, end } = productRangeOf(positions, p);
  let longest = 0;
  for (let q = start; q < end; q += 1) {
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
