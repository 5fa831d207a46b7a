/** The start of a smoothed mean: the plain mean of the values so far, or the first value. */
export type SmoothingStart = 'plain mean' | 'first value';

/**
 * An exponentially smoothed mean that is updated value by value. By default its start is the plain mean
 * of the values so far, so the first value has no extra weight.
 */
export class SmoothedMean {
  private smoothed = 0;
  /** Weight that is left for the start. */
  private startWeight = 1;
  private sum = 0;
  private count = 0;

  /** @param smoothing α, the weight of the latest value, above 0 and at most 1 */
  constructor(
    private readonly smoothing: number,
    private readonly start: SmoothingStart = 'plain mean',
  ) {}

  add(value: number): void {
    this.smoothed += this.smoothing * (value - this.smoothed);
    this.startWeight *= 1 - this.smoothing;
    if (this.start === 'first value' && this.count > 0) return;
    this.sum += value;
    this.count += 1;
  }

  /** 0 before the first value. */
  get mean(): number {
    return this.count === 0 ? 0 : this.smoothed + (this.startWeight * this.sum) / this.count;
  }
}
