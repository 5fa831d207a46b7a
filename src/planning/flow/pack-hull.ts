import { ConcaveHull } from './concave-hull';
import type { ConvexFunction } from './flow-problem';

/** The worth, or the cost, of the `pack`-th pack; undefined beyond the last pack of use. */
export function marginal(totals: ConvexFunction, pack: number): number | undefined {
  const total = totals.valueAt(pack);
  return total === undefined ? undefined : total - totals.valueAt(pack - 1)!;
}

/** The hull of a concave gain, or a convex cost, where no pack or at least `least` packs move. */
export function chordTo(totals: ConvexFunction, least: number): ConvexFunction {
  return {
    valueAt: (packs) => {
      if (packs >= least) return totals.valueAt(packs);
      const atLeast = totals.valueAt(least);
      return atLeast === undefined ? undefined : (atLeast * packs) / least;
    },
  };
}

/**
 * The least concave function that is 0 for no packs and nowhere below the given values, which run
 * from `first` packs to the last before the one that has none.
 */
export function packHull(
  first: number,
  valueOf: (packs: number) => number | undefined,
): ConvexFunction {
  const hull = new ConcaveHull();
  hull.add(0, 0);
  for (let packs = first; ; packs += 1) {
    const value = valueOf(packs);
    if (value === undefined) break;
    hull.add(packs, value);
  }
  const totals = hull.valuesAtIntegers();
  return { valueAt: (packs) => totals[packs] };
}
