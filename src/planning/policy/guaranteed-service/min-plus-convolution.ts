/** The minimum for each t, and the u that attains it. */
export interface MinPlusConvolution {
  readonly min: Float64Array;
  readonly argmin: Int32Array;
}

/**
 * Computes the min-plus convolution of a sequence with a scaled square root:
 * min over u ≤ min(t, base.length − 1) of base[u] + weight·√(t − u), for t = 0 … count − 1. The square
 * root is concave, so if an older u becomes better than a newer one, it remains better. The
 * candidates therefore form a stack, each with the t at which the one below takes over, found by
 * bisection. The result is exact, in O(count·log count).
 *
 * Source: Z. Galil and K. Park, "A linear-time algorithm for concave one-dimensional dynamic
 * programming", Information Processing Letters 33, 1990 (the stack, without its refinements).
 *
 * @param base at least one value; Infinity excludes u
 * @param weight at least 0
 */
export function minPlusSquareRoot(
  base: Float64Array,
  weight: number,
  count: number,
): MinPlusConvolution {
  const min = new Float64Array(count);
  const argmin = new Int32Array(count);
  const cost = (u: number, t: number) => base[u]! + weight * Math.sqrt(t - u);
  /** The first t from `from` on at which `older` is at least as good as `newer`; `count` for never. */
  const takeover = (older: number, newer: number, from: number): number => {
    if (base[older]! > base[newer]!) return count;
    let low = from;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cost(older, middle) <= cost(newer, middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const candidates: number[] = [];
  const takeoverTimes: number[] = [];
  for (let t = 0; t < count; t += 1) {
    while (takeoverTimes.length > 1 && takeoverTimes.at(-1)! <= t) {
      candidates.pop();
      takeoverTimes.pop();
    }
    if (t < base.length && !(candidates.length > 0 && cost(candidates.at(-1)!, t) <= base[t]!)) {
      let end = count;
      while (candidates.length > 0) {
        end = takeover(candidates.at(-1)!, t, t);
        // The top is never the minimum if the candidate below it takes over before the top would.
        if (takeoverTimes.at(-1)! > end || candidates.length === 1) break;
        candidates.pop();
        takeoverTimes.pop();
      }
      candidates.push(t);
      takeoverTimes.push(end);
    }
    const best = candidates.at(-1)!;
    min[t] = cost(best, t);
    argmin[t] = best;
  }
  return { min, argmin };
}
