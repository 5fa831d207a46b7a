import { countSurvival } from './count-distribution';

/** Mean and variance of a count. */
export interface CountMoments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Moments of (X − stock)⁺, the demand X beyond a stock, a whole number of units. X is negative binomial,
 * or Poisson where its variance is at most its mean. They equal the sums
 *
 *   E(X − a)⁺ = μ − Σ_{k ≤ a} P(X ≥ k),
 *   E[((X − a)⁺)²] = σ² + μ² − Σ_{k ≤ a} (2k − 1) P(X ≥ k) − 2a · E(X − a)⁺
 *
 * in closed form. From k·P(X = k) = μ·P(X′ = k − 1) with one more success, partial moments of X are
 * tail probabilities of X′ and X″ (P. Zipkin, Foundations of Inventory Management, 2000, appendix C).
 */
export function countExcess({ mean, variance }: CountMoments, stock: number): CountMoments {
  if (mean <= 0) return { mean: Math.max(0, -stock), variance: 0 };
  const spread = Math.max(mean, variance);
  if (stock <= 0) return { mean: mean - stock, variance: spread };
  const excess = (spread - mean) / mean;
  const beyond = countSurvival(stock, mean, spread);
  const first = mean * countSurvival(stock - 1, mean + excess, (mean + excess) * (1 + excess));
  const pairs =
    mean *
    (mean + excess) *
    countSurvival(stock - 2, mean + 2 * excess, (mean + 2 * excess) * (1 + excess));
  const meanExcess = Math.max(0, first - stock * beyond);
  const square = pairs + first - 2 * stock * first + stock * stock * beyond;
  return { mean: meanExcess, variance: Math.max(0, square - meanExcess * meanExcess) };
}
