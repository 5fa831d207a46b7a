/**
 * A buffer that one function fills and reads before it returns. The next call reuses it. Curves are
 * computed in hundreds of thousands of short runs. New arrays would cost more time than the runs.
 * Each function has its own buffer, so no function overwrites the values of another.
 */
export class Scratch {
  private buffer = new Float64Array(64);

  /** A column of `length` elements. Their values are undefined until they are set. */
  column(length: number): Float64Array {
    if (length > this.buffer.length) this.buffer = new Float64Array(2 * length);
    return this.buffer.subarray(0, length);
  }
}
