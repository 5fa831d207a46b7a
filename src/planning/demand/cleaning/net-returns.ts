/**
 * Takes what came back off what was sold: in its own period first, and where more came back than
 * was sold then, off the latest sales before it, because those are what came back. What came back
 * beyond all sales was sold before the history began, and is dropped. No period is left below 0.
 *
 * @param units units a period less returns, oldest first
 */
export function netReturns(units: Float64Array): void {
  for (let t = 0; t < units.length; t += 1) {
    let back = -units[t]!;
    if (!(back > 0)) continue;
    units[t] = 0;
    for (let s = t - 1; s >= 0 && back > 0; s -= 1) {
      const taken = Math.min(back, units[s]!);
      units[s]! -= taken;
      back -= taken;
    }
  }
}
