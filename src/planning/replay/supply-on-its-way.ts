import type { DatedUnits } from './lot-stock';

/** Units on their way to a position. */
export interface Arrival {
  readonly position: number;
  /** Days from the start of the replay. */
  readonly day: number;
  /** The day that was promised when the order was placed. */
  readonly promised: number;
  readonly lots: readonly DatedUnits[];
  readonly units: number;
  readonly isTransfer: boolean;
}

/** Orders and transfers on their way, with their totals by position. */
export class SupplyOnItsWay {
  readonly onOrder: Float64Array;
  readonly inTransfer: Float64Array;
  private waiting: Arrival[] = [];

  constructor(positions: number) {
    this.onOrder = new Float64Array(positions);
    this.inTransfer = new Float64Array(positions);
  }

  add(arrival: Arrival): void {
    const totals = arrival.isTransfer ? this.inTransfer : this.onOrder;
    totals[arrival.position]! += arrival.units;
    this.waiting.push(arrival);
  }

  /** Removes and returns what arrives on `day`, in the order in which it was sent. */
  arriving(day: number): readonly Arrival[] {
    const arrived = this.waiting.filter((arrival) => arrival.day <= day);
    if (arrived.length === 0) return arrived;
    this.waiting = this.waiting.filter((arrival) => arrival.day > day);
    for (const { position, units, isTransfer } of arrived) {
      const totals = isTransfer ? this.inTransfer : this.onOrder;
      totals[position]! -= units;
    }
    return arrived;
  }

  /** Everything on its way, in the order in which it was sent. */
  all(): readonly Arrival[] {
    return this.waiting;
  }
}
