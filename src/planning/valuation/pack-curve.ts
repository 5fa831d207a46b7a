import type { ConvexFunction } from '../flow/flow-problem';
import type { UnitValues } from './unit-values';

/** What the `pack`-th pack, from 1, is worth to keep or to get. */
export function packValue(
  curve: UnitValues,
  side: 'marginalLoss' | 'marginalGain',
  pack: number,
  packSize: number,
): number {
  let value = 0;
  for (let unit = (pack - 1) * packSize + 1; unit <= pack * packSize; unit += 1) {
    value += curve[side](unit);
  }
  return value;
}

/** One side of a cost curve in packs, as far as packs can pay. */
export class PackCurve implements ConvexFunction {
  private readonly totals = [0];
  private spareLeft: number;
  private hasEnded = false;

  constructor(
    private readonly curve: UnitValues,
    private readonly side: 'marginalLoss' | 'marginalGain',
    private readonly packSize: number,
    /** The best price that a pack can meet: keeping costs less than it, getting saves more. */
    private readonly price: number,
    private readonly maxPacks: number,
    /** How many packs that do not pay are still of use. */
    sparePacks: number,
  ) {
    this.spareLeft = sparePacks;
  }

  valueAt(packs: number): number | undefined {
    while (this.totals.length <= packs && !this.hasEnded) this.extend();
    return this.totals[packs];
  }

  private extend(): void {
    const pack = this.totals.length;
    if (pack > this.maxPacks) {
      this.hasEnded = true;
      return;
    }
    const value = packValue(this.curve, this.side, pack, this.packSize);
    const pays = this.side === 'marginalLoss' ? value < this.price : value > this.price;
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
