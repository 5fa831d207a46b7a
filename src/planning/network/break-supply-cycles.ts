import type { Network } from './network';
import type { ProductRange } from './product-ranges';
import { supplyTier } from './supply-tier';

/** Locations that supply each other in a circle. */
export interface SupplyCycle {
  /** Each supplies the next, and the last the first. The first was made a root. */
  readonly locations: readonly number[];
  /** Whether the first is not alone in its rank, and was taken because it is listed first. */
  readonly isTie: boolean;
}

/**
 * Makes one location of every circle a root, by setting its source to −1: the one furthest upstream by
 * its type, else the one listed first.
 *
 * @param source as `Positions.source`; changed in place
 * @param positionAt the position of the product at each location; −1 if it has none
 */
export function breakSupplyCycles(
  network: Network,
  { start, end }: Pick<ProductRange, 'start' | 'end'>,
  source: Int32Array,
  positionAt: Int32Array,
): readonly SupplyCycle[] {
  const { location } = network.positions;
  const cycles: SupplyCycle[] = [];
  /** The walk on which each position was met; 0 if it was not. */
  const walk = new Int32Array(end - start);
  for (let first = start; first < end; first += 1) {
    const path: number[] = [];
    let p = first;
    while (p >= 0 && walk[p - start] === 0) {
      walk[p - start] = first - start + 1;
      path.push(p);
      p = source[p]! < 0 ? -1 : positionAt[source[p]!]!;
    }
    if (p < 0 || walk[p - start] !== first - start + 1) continue;
    const upwards = path.slice(path.indexOf(p)).map((member) => location[member]!);
    const cycle = fromRoot(network, upwards);
    source[positionAt[cycle.locations[0]!]!] = -1;
    cycles.push(cycle);
  }
  return cycles;
}

/** The circle from its root downwards, given upwards: each supplied by the next. */
function fromRoot({ locations }: Network, upwards: readonly number[]): SupplyCycle {
  const tier = (location: number): number => supplyTier(locations[location]!.type);
  const top = Math.max(...upwards.map(tier));
  const highest = upwards.filter((location) => tier(location) === top);
  const root = Math.min(...highest);
  const downwards = [...upwards].reverse();
  const at = downwards.indexOf(root);
  return {
    locations: [...downwards.slice(at), ...downwards.slice(0, at)],
    isTie: highest.length > 1,
  };
}
