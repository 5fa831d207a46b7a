/**
 * Nets returns against sales: first against the sales of their own period, then against the latest
 * sales before it. Returns beyond all sales were sold before the history begins and are dropped. No
 * period is left below 0.
 *
 * @param units sales less returns of each period, oldest first; changed in place
 */
export function netReturns(units: Float64Array): void {
  for (let t = 0; t < units.length; t += 1) {
    let returned = -units[t]!;
    if (!(returned > 0)) continue;
    units[t] = 0;
    for (let s = t - 1; s >= 0 && returned > 0; s -= 1) {
      const netted = Math.min(returned, units[s]!);
      units[s]! -= netted;
      returned -= netted;
    }
  }
}
