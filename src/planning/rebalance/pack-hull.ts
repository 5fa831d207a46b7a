import type { PackTotals } from './convex-flow';

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
export function concaveHull(
  first: number,
  valueOf: (packs: number) => number | undefined,
): PackTotals {
  const at = [0];
  const values = [0];
  for (let packs = first; ; packs += 1) {
    const value = valueOf(packs);
    if (value === undefined) break;
    for (let last = at.length - 1; last > 0; last -= 1) {
      const before = (values[last]! - values[last - 1]!) * (packs - at[last]!);
      const after = (value - values[last]!) * (at[last]! - at[last - 1]!);
      if (after <= before) break;
      at.pop();
      values.pop();
    }
    at.push(packs);
    values.push(value);
  }
  const most = at.at(-1)!;
  const totals = new Float64Array(most + 1);
  for (let corner = 1; corner < at.length; corner += 1) {
    const start = at[corner - 1]!;
    const end = at[corner]!;
    const base = values[corner - 1]!;
    const slope = (values[corner]! - base) / (end - start);
    for (let packs = start + 1; packs <= end; packs += 1) {
      totals[packs] = base + slope * (packs - start);
    }
  }
  return { upTo: (packs) => (packs <= most ? totals[packs] : undefined) };
}
