/**
 * A buffer that one function fills and reads before it returns, kept for its next call: curves are
 * computed in hundreds of thousands of short runs, and their garbage would cost more than they do.
 * Each function has its own, so none overwrites another's.
 */
export class Scratch {
  private buffer = new Float64Array(64);

  /** A column of `length` elements with whatever the last use left in them. */
  column(length: number): Float64Array {
    if (length > this.buffer.length) this.buffer = new Float64Array(2 * length);
    return this.buffer.subarray(0, length);
  }
}
