type Column = Float64Array | Int32Array | Uint8Array;

/** A typed array that grows, for columns of unknown length. */
export class GrowingColumn<C extends Column> {
  length = 0;
  private values: C;

  constructor(private readonly make: new (length: number) => C) {
    this.values = new make(1_024);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new this.make(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index]!;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  add(index: number, value: number): void {
    this.values[index] = this.values[index]! + value;
  }
}
