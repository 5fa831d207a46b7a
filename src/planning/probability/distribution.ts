/**
 * Demand over some time, in units, as policies see it. Every figure is right to at least nine digits
 * for means from 1e-3 to 1e6.
 */
export interface Distribution {
  readonly mean: number;
  /** Standard deviation. */
  readonly sd: number;
  /** P(D ≤ x); exact to its own last digits where it is small. */
  cdf(x: number): number;
  /** P(D > x); exact to its own last digits where it is small. */
  survival(x: number): number;
  /** The least x with P(D ≤ x) ≥ p, for 0 < p < 1; an integer where demand is counted. */
  quantile(p: number): number;
  /** E[(D − x)⁺], the units of demand that a stock of x is expected to leave unmet. */
  loss(x: number): number;
}

/** E[(x − D)⁺], the units of a stock of x that demand is expected to leave over. */
export function expectedLeftover(demand: Distribution, x: number): number {
  const left = x - demand.mean + demand.loss(x);
  return left > 0 ? left : 0;
}
