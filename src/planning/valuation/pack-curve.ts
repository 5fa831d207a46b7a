import type { ConvexFunction } from '../flow/flow-problem';
import type { UnitValues } from './unit-values';

/**
 * Unit values summed into packs. The k-th pack of q units costs Σ marginalLoss(n), or gains
 * Σ marginalGain(n), over n = (k − 1)q + 1 … kq. Sums of monotone slopes are monotone, so the totals
 * stay convex (losses) or concave (gains).
 */

/** Which slope of the cost curve is summed: units sent, or units received. */
export type Marginal = keyof UnitValues;

/** What the `pack`-th pack, from 1, loses when sent or gains when received, in money. */
export function packValue(
  values: UnitValues,
  marginal: Marginal,
  pack: number,
  packSize: number,
): number {
  let value = 0;
  for (let unit = (pack - 1) * packSize + 1; unit <= pack * packSize; unit += 1) {
    value += values[marginal](unit);
  }
  return value;
}

export interface PackCurveInput {
  readonly values: UnitValues;
  readonly marginal: Marginal;
  readonly packSize: number;
  /** The best price of a pack: it pays to send for a loss below it, to receive for a gain above it. */
  readonly priceLimit: number;
  readonly maxPacks: number;
  /** Packs beyond the last one that pays which a line at its minimum quantity may need. */
  readonly sparePacks: number;
}

/** Cumulative loss or gain by packs, evaluated on demand. It ends where no further pack can pay. */
export class PackCurve implements ConvexFunction {
  private readonly totals = [0];
  private spareLeft: number;
  private hasEnded = false;

  constructor(private readonly input: PackCurveInput) {
    this.spareLeft = input.sparePacks;
  }

  /** Total of the first `packs` packs; undefined beyond the end of the curve. */
  valueAt(packs: number): number | undefined {
    while (this.totals.length <= packs && !this.hasEnded) this.extend();
    return this.totals[packs];
  }

  private extend(): void {
    const { values, marginal, packSize, priceLimit, maxPacks } = this.input;
    const pack = this.totals.length;
    if (pack > maxPacks) {
      this.hasEnded = true;
      return;
    }
    const value = packValue(values, marginal, pack, packSize);
    const pays = marginal === 'marginalLoss' ? value < priceLimit : value > priceLimit;
    if (!pays) {
      if (this.spareLeft <= 0) {
        this.hasEnded = true;
        return;
      }
      this.spareLeft -= 1;
    }
    this.totals.push(this.totals[pack - 1]! + value);
  }
}
