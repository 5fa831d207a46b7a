import type { Site } from './site';

/** What the n-th unit, n ≥ 1, is worth to a site: given away, it loses `keep(n)`; received, it gains `get(n)`. */
export interface UnitValues {
  /** Never falls with n. */
  marginalLoss(n: number): number;
  /** Never rises with n. */
  marginalGain(n: number): number;
}

/**
 * The values of units at a site, beside what firm rows take and bring: its cost curve seen from the
 * stock that they leave. The curve is the same, and as convex; only its origin moves.
 */
export function unitValues({ curve, firmChange = 0 }: Site): UnitValues {
  if (firmChange === 0) return curve;
  const brought = Math.max(0, firmChange);
  const taken = Math.max(0, -firmChange);
  return {
    marginalLoss: (n) =>
      n <= brought ? curve.marginalGain(brought - n + 1) : curve.marginalLoss(n - brought + taken),
    marginalGain: (n) =>
      n <= taken ? curve.marginalLoss(taken - n + 1) : curve.marginalGain(n - taken + brought),
  };
}

/** What a change of stock, beside that of firm rows, costs a site; below 0 where it saves. */
export function costOfChange({ curve, firmChange = 0 }: Site, change: number): number {
  return curve.costOfChange(firmChange + change) - curve.costOfChange(firmChange);
}
