import { ConcaveHull } from './concave-hull';
import type { ConvexFunction } from './flow-problem';

/** The marginal value or cost of the `pack`-th pack, from 1; undefined outside the domain. */
export function marginal(total: ConvexFunction, pack: number): number | undefined {
  const value = total.valueAt(pack);
  return value === undefined ? undefined : value - total.valueAt(pack - 1)!;
}

/**
 * The hull of a function of a semi-continuous quantity, which is 0 or at least `minPacks`: below
 * the minimum, the chord from the origin replaces the function. It is the concave hull of a concave
 * value and the convex hull of a convex cost.
 */
export function semicontinuousHull(total: ConvexFunction, minPacks: number): ConvexFunction {
  return {
    valueAt: (packs) => {
      if (packs === 0 || packs >= minPacks) return total.valueAt(packs);
      const atMin = total.valueAt(minPacks);
      return atMin === undefined ? undefined : (atMin * packs) / minPacks;
    },
  };
}

/**
 * The concave hull of a value that is 0 for no packs and `valueOf(packs)` from `minPacks` packs on,
 * to the last before `valueOf` is undefined.
 */
export function packHull(
  minPacks: number,
  valueOf: (packs: number) => number | undefined,
): ConvexFunction {
  const hull = new ConcaveHull();
  hull.add(0, 0);
  for (let packs = minPacks; ; packs += 1) {
    const value = valueOf(packs);
    if (value === undefined) break;
    hull.add(packs, value);
  }
  const values = hull.valuesAtIntegers();
  return { valueAt: (packs) => values[packs] };
}
