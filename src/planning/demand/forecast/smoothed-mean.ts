/**
 * The exponentially smoothed mean of values that come one at a time, which begins at the plain mean
 * of the values so far: the first value does not weigh more than it should.
 */
export class SmoothedMean {
  private smoothed = 0;
  private decay = 1;
  private sum = 0;
  private count = 0;

  /** @param smoothing α, the weight of the latest value, above 0 and at most 1 */
  constructor(private readonly smoothing: number) {}

  add(value: number): void {
    this.smoothed += this.smoothing * (value - this.smoothed);
    this.decay *= 1 - this.smoothing;
    this.sum += value;
    this.count += 1;
  }

  /** 0 before the first value. */
  get mean(): number {
    return this.count === 0 ? 0 : this.smoothed + (this.decay * this.sum) / this.count;
  }
}
