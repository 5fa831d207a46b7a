import type { Network } from '../network/network';
import { productRanges } from '../network/product-ranges';
import { supplyTree } from './supply-tree';

/** What the stock that is left at each position meets: one element a position. */
export interface EchelonLeftover {
  /** Mean daily demand at the position and at all positions below it. */
  readonly mean: Float64Array;
  /** Units left below it: they sell first. */
  readonly below: Float64Array;
}

/**
 * The demand that the stock left at each position sells to. A site that supplies others sells through
 * them, after what they hold themselves: without that, stock of a site without customers would count
 * as never sold.
 *
 * @param units units left at each position, on hand and on their way
 * @param meanAfter mean daily demand at each position
 */
export function echelonLeftover(
  network: Network,
  units: Float64Array,
  meanAfter: Float64Array,
): EchelonLeftover {
  const mean = meanAfter.slice();
  const below = new Float64Array(units.length);
  for (const range of productRanges(network.positions)) {
    const tree = supplyTree(network, range);
    if (tree === null) continue;
    for (let i = 0; i < range.end - range.start; i += 1) {
      for (const j of tree.subtree(i)) {
        if (j === i) continue;
        mean[range.start + i]! += meanAfter[range.start + j]!;
        below[range.start + i]! += units[range.start + j]!;
      }
    }
  }
  return { mean, below };
}
