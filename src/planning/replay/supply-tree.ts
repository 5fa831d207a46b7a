import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';

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
export function supplyTree(network: Network, { start, end }: ProductRange): SupplyTree | null {
  const { source, location } = network.positions;
  if (source === undefined) return null;
  const count = end - start;
  const parent = new Int32Array(count).fill(-1);
  const at = new Map<number, number>();
  for (let i = 0; i < count; i += 1) at.set(location[start + i]!, i);
  for (let i = 0; i < count; i += 1) parent[i] = at.get(source[start + i]!) ?? -1;
  if (parent.every((i) => i === -1)) return null;
  const laneDays = Float64Array.from(parent, (from, i) =>
    from === -1 ? 0 : leadTime(network, location[start + from]!, location[start + i]!),
  );
  const below = Array.from({ length: count }, (): number[] => []);
  parent.forEach((from, i) => {
    if (from !== -1) below[from]!.push(i);
  });
  const daysDown = new Float64Array(count);
  const subtree = (i: number): number[] => [i, ...below[i]!.flatMap(subtree)];
  const downFrom = (i: number): number =>
    Math.max(0, ...below[i]!.map((child) => laneDays[child]! + downFrom(child)));
  for (let i = 0; i < count; i += 1) daysDown[i] = downFrom(i);
  return { parent, laneDays, daysDown, children: (i) => below[i]!, subtree };
}

function leadTime({ lanes }: Network, from: number, to: number): number {
  const lane = lanes.find((one) => one.from === from && one.to === to);
  return lane?.leadTimeDays ?? 0;
}
