/**
 * The distribution of demand D over some time, in units. Every figure is right to at least nine digits
 * for means from 1e-3 to 1e6.
 */
export interface Distribution {
  readonly mean: number;
  /** Standard deviation. */
  readonly sd: number;
  /** P(D ≤ x), with full relative precision where it is small. */
  cdf(x: number): number;
  /** P(D > x), with full relative precision where it is small. */
  survival(x: number): number;
  /** The smallest x with P(D ≤ x) ≥ p, for 0 < p < 1; an integer for count distributions. */
  quantile(p: number): number;
  /** E[(D − x)⁺], the expected shortage with a stock of x. */
  loss(x: number): number;
}

/** E[(x − D)⁺], the expected leftover of a stock of x. */
export function expectedLeftover(demand: Distribution, x: number): number {
  const left = x - demand.mean + demand.loss(x);
  return left > 0 ? left : 0;
}
