import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import { supplyForest } from '../network/supply-structure';

/** Which positions of one product supply which, as indices within the product's range. */
export interface SupplyTree {
  /** −1 for a position with an outside supplier. */
  readonly parent: Int32Array;
  /** Days on the lane from the source; 0 for a root. */
  readonly laneDays: Float64Array;
  /** Days that goods take on from a site to the positions below it: the longest way. */
  readonly daysDown: Float64Array;
  children(i: number): readonly number[];
  /** The position itself and everything below it. */
  subtree(i: number): readonly number[];
}

/** The supply tree of one product; null where every position has an outside supplier. */
export function supplyTree(network: Network, range: ProductRange): SupplyTree | null {
  const { source, location } = network.positions;
  if (source === undefined) return null;
  const { parent, order, children } = supplyForest(network, range);
  if (parent.every((i) => i === -1)) return null;
  const { start } = range;
  const laneDays = Float64Array.from(parent, (from, i) =>
    from === -1 ? 0 : leadTime(network, location[start + from]!, location[start + i]!),
  );
  const daysDown = new Float64Array(parent.length);
  for (const i of order) {
    const above = parent[i]!;
    if (above !== -1) daysDown[above] = Math.max(daysDown[above]!, laneDays[i]! + daysDown[i]!);
  }
  const subtree = (i: number): number[] => [i, ...[...children(i)].flatMap(subtree)];
  return { parent, laneDays, daysDown, children: (i) => [...children(i)], subtree };
}

function leadTime({ lanes }: Network, from: number, to: number): number {
  const lane = lanes.find((one) => one.from === from && one.to === to);
  return lane?.leadTimeDays ?? 0;
}
