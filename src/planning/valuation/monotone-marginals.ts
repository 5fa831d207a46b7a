/** Fills marginal values from the n-th unit on, n = first, first + 1 …, before they are made monotone. */
export type FillMarginals = (values: Float64Array, first: number) => void;

/** Units evaluated at once: after the first unit the next ones are cheap. */
const FIRST_UNITS = 8;

/**
 * The marginal values of a convex cost of stock, evaluated on demand: the loss by each unit that leaves,
 * as a running maximum, and the gain by each unit that arrives, as a running minimum that starts at the
 * first loss. So the cost is convex with a kink at today's stock. Money.
 */
export class MonotoneMarginals {
  private losses = new Float64Array(0);
  private gains = new Float64Array(0);

  constructor(
    private readonly fillLosses: FillMarginals,
    private readonly fillGains: FillMarginals,
  ) {}

  /** What is lost by the n-th unit that leaves, n ≥ 1. Never falls with n. */
  marginalLoss(n: number): number {
    if (n > this.losses.length) {
      const first = this.losses.length;
      this.losses = grown(this.losses, n);
      this.fillLosses(this.losses.subarray(first), first + 1);
      for (let i = Math.max(1, first); i < this.losses.length; i += 1) {
        this.losses[i] = Math.max(this.losses[i - 1]!, this.losses[i]!);
      }
    }
    return this.losses[n - 1]!;
  }

  /** What is gained by the n-th unit that arrives, n ≥ 1. Never rises with n. */
  marginalGain(n: number): number {
    if (n > this.gains.length) {
      const first = this.gains.length;
      let least = first === 0 ? this.marginalLoss(1) : this.gains[first - 1]!;
      this.gains = grown(this.gains, n);
      this.fillGains(this.gains.subarray(first), first + 1);
      for (let i = first; i < this.gains.length; i += 1) {
        least = Math.min(least, this.gains[i]!);
        this.gains[i] = least;
      }
    }
    return this.gains[n - 1]!;
  }

  /** Cost of a change of stock: above 0 if it costs, below 0 if it saves. */
  costOfChange(change: number): number {
    let cost = 0;
    for (let n = 1; n <= -change; n += 1) cost += this.marginalLoss(n);
    for (let n = 1; n <= change; n += 1) cost -= this.marginalGain(n);
    return cost;
  }
}

function grown(values: Float64Array, needed: number): Float64Array<ArrayBuffer> {
  const extended = new Float64Array(Math.max(needed, 2 * values.length, FIRST_UNITS));
  extended.set(values);
  return extended;
}
