import type { UnitValues } from './unit-values';
import { packValue } from './pack-curve';

/**
 * What changes of a stock save, in packs of either sign: the sums of its unit values, evaluated on
 * demand. Between whole packs it is linear, so that a part of a pack is worth its share.
 */
export class PackSavings {
  private readonly gains = [0];
  private readonly losses = [0];

  constructor(
    private readonly values: UnitValues,
    private readonly packSize: number,
  ) {}

  /** Saving by a change of whole packs; below 0 if it costs. */
  ofPacks(packs: number): number {
    const { gains, losses, values, packSize } = this;
    while (gains.length <= packs) {
      gains.push(gains.at(-1)! + packValue(values, 'marginalGain', gains.length, packSize));
    }
    while (losses.length <= -packs) {
      losses.push(losses.at(-1)! + packValue(values, 'marginalLoss', losses.length, packSize));
    }
    return packs >= 0 ? gains[packs]! : -losses[-packs]!;
  }

  /** Saving by a change of units. */
  ofUnits(units: number): number {
    const packs = units / this.packSize;
    const below = Math.floor(packs);
    const start = this.ofPacks(below);
    if (packs === below) return start;
    return start + (packs - below) * (this.ofPacks(below + 1) - start);
  }
}
