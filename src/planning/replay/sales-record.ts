import type { DemandHistory } from '../network/network';

/** What a position sold on one day. */
export interface DaySales {
  readonly day: number;
  readonly units: number;
  readonly isStockout: boolean;
  readonly isPromotion: boolean;
}

/**
 * The sales history as it grows during a replay: the rows of before, then what was sold. A day on
 * which a position sold less than demand, or began empty, is marked as a stockout.
 */
export class SalesRecord {
  private readonly added: Rows[];

  /** @param before rows of each position in order of day */
  constructor(
    private readonly before: DemandHistory,
    positions: number,
  ) {
    this.added = Array.from({ length: positions }, () => new Rows());
  }

  add(p: number, sales: DaySales): void {
    this.added[p]!.push(sales);
  }

  /** The rows from `firstDay` on, as the history of a network. */
  since(firstDay: number): DemandHistory {
    const { before, added } = this;
    const start = new Int32Array(added.length + 1);
    const from = new Int32Array(added.length);
    for (let p = 0; p < added.length; p += 1) {
      let row = before.start[p]!;
      const end = before.start[p + 1]!;
      while (row < end && before.day[row]! < firstDay) row += 1;
      from[p] = row;
      start[p + 1] = start[p]! + (end - row) + added[p]!.length;
    }
    const rows = start.at(-1)!;
    const history = {
      start,
      day: new Int32Array(rows),
      quantity: new Float64Array(rows),
      isStockout: new Uint8Array(rows),
      isPromotion: new Uint8Array(rows),
    };
    for (let p = 0; p < added.length; p += 1) {
      const end = before.start[p + 1]!;
      history.day.set(before.day.subarray(from[p]!, end), start[p]!);
      history.quantity.set(before.quantity.subarray(from[p]!, end), start[p]!);
      history.isStockout.set(before.isStockout.subarray(from[p]!, end), start[p]!);
      history.isPromotion.set(before.isPromotion.subarray(from[p]!, end), start[p]!);
      added[p]!.copyTo(history, start[p]! + end - from[p]!);
    }
    return history;
  }
}

/** Growing columns of one position. */
class Rows {
  length = 0;
  private day = new Int32Array(8);
  private quantity = new Float64Array(8);
  private marks = new Uint8Array(8);

  push({ day, units, isStockout, isPromotion }: DaySales): void {
    if (this.length === this.day.length) this.grow();
    this.day[this.length] = day;
    this.quantity[this.length] = units;
    this.marks[this.length] = (isStockout ? 1 : 0) + (isPromotion ? 2 : 0);
    this.length += 1;
  }

  copyTo(history: DemandHistory, at: number): void {
    history.day.set(this.day.subarray(0, this.length), at);
    history.quantity.set(this.quantity.subarray(0, this.length), at);
    for (let row = 0; row < this.length; row += 1) {
      history.isStockout[at + row] = this.marks[row]! & 1;
      history.isPromotion[at + row] = this.marks[row]! >> 1;
    }
  }

  private grow(): void {
    const room = 2 * this.length;
    const day = new Int32Array(room);
    const quantity = new Float64Array(room);
    const marks = new Uint8Array(room);
    day.set(this.day);
    quantity.set(this.quantity);
    marks.set(this.marks);
    Object.assign(this, { day, quantity, marks });
  }
}
