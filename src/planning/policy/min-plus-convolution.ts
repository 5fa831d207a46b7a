/** For each t the least of base[u] + weight·√(t − u) over u ≤ t, and the u that gives it. */
export interface MinPlusConvolution {
  readonly min: Float64Array;
  readonly argmin: Int32Array;
}

/**
 * min over u ≤ min(t, base.length − 1) of base[u] + weight·√(t − u) for t = 0 … count − 1, in
 * O(count·log count). As the root is concave, an older u that has once become better than a newer
 * one stays so: the candidates are a stack, each with the t at which the one below takes over.
 *
 * Source: Z. Galil and K. Park, "A linear-time algorithm for concave one-dimensional dynamic
 * programming", Information Processing Letters 33, 1990 (the stack, without its refinements).
 *
 * @param base at least one value; Infinity where u is not allowed
 * @param weight at least 0
 */
export function minPlusSquareRoot(
  base: Float64Array,
  weight: number,
  count: number,
): MinPlusConvolution {
  const value = new Float64Array(count);
  const at = new Int32Array(count);
  const cost = (u: number, t: number) => base[u]! + weight * Math.sqrt(t - u);
  /** The first t from `from` on at which `older` is no worse than `newer`; `count` for never. */
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
  const until: number[] = [];
  for (let t = 0; t < count; t += 1) {
    while (until.length > 1 && until.at(-1)! <= t) {
      candidates.pop();
      until.pop();
    }
    if (t < base.length && !(candidates.length > 0 && cost(candidates.at(-1)!, t) <= base[t]!)) {
      let end = count;
      while (candidates.length > 0) {
        end = takeover(candidates.at(-1)!, t, t);
        // The one below takes over from the top before the top would from the new one.
        if (until.at(-1)! > end || candidates.length === 1) break;
        candidates.pop();
        until.pop();
      }
      candidates.push(t);
      until.push(end);
    }
    const best = candidates.at(-1)!;
    value[t] = cost(best, t);
    at[t] = best;
  }
  return { min: value, argmin: at };
}
