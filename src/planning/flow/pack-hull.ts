import { ConcaveHull } from './concave-hull';
import type { PackTotals } from './flow-problem';

/** The worth, or the cost, of the `pack`-th pack; undefined beyond the last pack of use. */
export function marginal(totals: PackTotals, pack: number): number | undefined {
  const total = totals.upTo(pack);
  return total === undefined ? undefined : total - totals.upTo(pack - 1)!;
}

/** The hull of a concave gain, or a convex cost, where no pack or at least `least` packs move. */
export function chordTo(totals: PackTotals, least: number): PackTotals {
  return {
    upTo: (packs) => {
      if (packs >= least) return totals.upTo(packs);
      const atLeast = totals.upTo(least);
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
): PackTotals {
  const hull = new ConcaveHull();
  hull.add(0, 0);
  for (let packs = first; ; packs += 1) {
    const value = valueOf(packs);
    if (value === undefined) break;
    hull.add(packs, value);
  }
  const totals = hull.everyValue();
  return { upTo: (packs) => totals[packs] };
}
