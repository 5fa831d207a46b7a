import { findPosition } from './find-position';
import type { Network } from './network';
import type { ProductRange } from './product-ranges';

/**
 * Who supplies whom among the positions of one product: a forest, with a root for every position whose
 * supplier is outside the network. Positions are counted from the start of the product's range.
 */
export interface SupplyForest {
  /** The position that supplies each one; −1 for a root. */
  readonly parent: Int32Array;
  /** All positions, each before the one that supplies it: leaves first. */
  readonly order: Int32Array;
  /** Links from each position up to its root; 0 for a root. */
  readonly depth: Int32Array;
  /** The positions that a position supplies, in ascending order; empty for a leaf. */
  readonly children: (position: number) => Int32Array;
}

/**
 * The supply forest of a product from `Positions.source`. A position whose source does not keep the
 * product is a root. Throws if positions supply each other in a circle.
 */
export function supplyForest(network: Network, range: ProductRange): SupplyForest {
  const parent = parentsOf(network, range);
  const children = childrenOf(parent);
  const downwards = parent.map(() => -1);
  const depth = new Int32Array(parent.length);
  let found = 0;
  parent.forEach((above, i) => {
    if (above < 0) downwards[found++] = i;
  });
  for (let next = 0; next < found; next += 1) {
    const above = downwards[next]!;
    for (const i of children(above)) {
      depth[i] = depth[above]! + 1;
      downwards[found++] = i;
    }
  }
  if (found < parent.length) {
    throw new Error(`${network.products[range.product]!.id} has positions that supply each other`);
  }
  return { parent, order: downwards.reverse(), depth, children };
}

function parentsOf(
  { positions }: Network,
  { product, start, end }: ProductRange,
): SupplyForest['parent'] {
  const parent = new Int32Array(end - start).fill(-1);
  if (positions.source === undefined) return parent;
  for (let p = start; p < end; p += 1) {
    const source = positions.source[p]!;
    const above = source < 0 ? -1 : findPosition(positions, product, source);
    if (above >= 0) parent[p - start] = above - start;
  }
  return parent;
}

/** The children of each position, as views of one list that is grouped by parent. */
function childrenOf(parent: Int32Array): SupplyForest['children'] {
  const start = new Int32Array(parent.length + 1);
  for (const above of parent) if (above >= 0) start[above + 1]! += 1;
  for (let i = 0; i < parent.length; i += 1) start[i + 1]! += start[i]!;
  const next = start.slice();
  const list = new Int32Array(start[parent.length]!);
  parent.forEach((above, i) => {
    if (above >= 0) list[next[above]!++] = i;
  });
  return (position) => list.subarray(start[position], start[position + 1]);
}
