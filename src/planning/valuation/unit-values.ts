import type { Site } from './site';

/**
 * Marginal values at a site after its firm lines. The cost curve stays the same and convex; only its
 * origin moves to the stock that firm lines leave.
 */

/** The marginal loss and gain of the n-th unit, n ≥ 1, in money. */
export interface UnitValues {
  /** Loss by the n-th unit sent. Never falls with n. */
  marginalLoss(n: number): number;
  /** Gain by the n-th unit received. Never rises with n. */
  marginalGain(n: number): number;
}

/** Marginal values of a curve, and units by which firm lines change its stock. */
interface ShiftedCurve {
  readonly curve: UnitValues;
  readonly firmChange?: number;
}

export function unitValues({ curve, firmChange = 0 }: ShiftedCurve): UnitValues {
  if (firmChange === 0) return curve;
  const received = Math.max(0, firmChange);
  const sent = Math.max(0, -firmChange);
  return {
    marginalLoss: (n) =>
      n <= received
        ? curve.marginalGain(received - n + 1)
        : curve.marginalLoss(n - received + sent),
    marginalGain: (n) =>
      n <= sent ? curve.marginalLoss(sent - n + 1) : curve.marginalGain(n - sent + received),
  };
}

/** Cost of a stock change on top of firm lines, in money; below 0 if it saves. */
export function costOfChange({ curve, firmChange = 0 }: Site, change: number): number {
  return curve.costOfChange(firmChange + change) - curve.costOfChange(firmChange);
}
