import { GrowingColumn } from './growing-column';

/** Rows grouped by position and sorted by day, with one row for each day. */
export interface GroupedRows {
  /** Rows of position p are from `start[p]` to `start[p + 1] - 1`. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  readonly quantity: Float64Array;
  /** The marks of all rows of the day, combined as bits. */
  readonly marks: Uint8Array;
}

/** Quantities by position and day (sales, receipts, lots), in the order of the workbook. */
export class DatedRows {
  private readonly position = new GrowingColumn(Int32Array);
  private readonly day = new GrowingColumn(Int32Array);
  private readonly quantity = new GrowingColumn(Float64Array);
  private readonly marks = new GrowingColumn(Uint8Array);

  get count(): number {
    return this.position.length;
  }

  add(position: number, day: number, quantity: number, marks = 0): void {
    this.position.push(position);
    this.day.push(day);
    this.quantity.push(quantity);
    this.marks.push(marks);
  }

  /** Replaces the day of every row. */
  moveDays(to: (day: number) => number): void {
    for (let k = 0; k < this.count; k++) this.day.set(k, to(this.day.at(k)));
  }

  /** Visits the position and the day of every row. */
  forEach(visit: (position: number, day: number) => void): void {
    for (let k = 0; k < this.count; k++) visit(this.position.at(k), this.day.at(k));
  }

  /** Number of rows of each position. */
  countByPosition(positions: number): Int32Array {
    const counts = new Int32Array(positions);
    for (let k = 0; k < this.count; k++) counts[this.position.at(k)]! += 1;
    return counts;
  }

  /**
   * Groups the rows; `rank[p]` is the index of position p in the result, or −1 if its rows are left out.
   */
  group(rank: Int32Array): GroupedRows {
    const groups = rank.reduce((count, place) => (place < 0 ? count : count + 1), 0);
    const begin = new Int32Array(groups + 1);
    for (let k = 0; k < this.count; k++) {
      const place = rank[this.position.at(k)]!;
      if (place >= 0) begin[place + 1]! += 1;
    }
    for (let p = 0; p < groups; p++) begin[p + 1]! += begin[p]!;
    const order = new Int32Array(begin[groups]!);
    const next = begin.slice();
    for (let k = 0; k < this.count; k++) {
      const place = rank[this.position.at(k)]!;
      if (place >= 0) order[next[place]!++] = k;
    }

    const start = new Int32Array(groups + 1);
    const day = new Int32Array(order.length);
    const quantity = new Float64Array(order.length);
    const marks = new Uint8Array(order.length);
    let end = 0;
    for (let p = 0; p < groups; p++) {
      start[p] = end;
      const rows = order.subarray(begin[p]!, begin[p + 1]!);
      if (!this.isRising(rows)) rows.sort((a, b) => this.day.at(a) - this.day.at(b));
      for (const row of rows) {
        const isNewDay = end === start[p]! || day[end - 1] !== this.day.at(row);
        const place = isNewDay ? end++ : end - 1;
        day[place] = this.day.at(row);
        quantity[place]! += this.quantity.at(row);
        marks[place]! |= this.marks.at(row);
      }
    }
    start[groups] = end;
    return {
      start,
      day: day.slice(0, end),
      quantity: quantity.slice(0, end),
      marks: marks.slice(0, end),
    };
  }

  private isRising(rows: Int32Array): boolean {
    for (let k = 1; k < rows.length; k++) {
      if (this.day.at(rows[k]!) < this.day.at(rows[k - 1]!)) return false;
    }
    return true;
  }
}
