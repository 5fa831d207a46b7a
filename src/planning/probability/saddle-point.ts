import gammaln from '@stdlib/math-base-special-gammaln';

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/**
 * ln Γ(n + 1) less Stirling's approximation of it, for real n > 0. Absolute error under 1e-14.
 *
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities", 2000.
 */
export function stirlingError(n: number): number {
  if (n < 10) return gammaln(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
  const inverseSquare = 1 / (n * n);
  return (
    (1 / 12 -
      (1 / 360 -
        (1 / 1260 -
          (1 / 1680 - (1 / 1188 - (691 / 360360) * inverseSquare) * inverseSquare) *
            inverseSquare) *
          inverseSquare) *
        inverseSquare) /
    n
  );
}

/**
 * x·ln(x ÷ mean) + mean − x: half the deviance of observing x where `mean` was expected, x ≥ 0 and
 * mean > 0. Near x = mean, where the plain form cancels, by a series.
 *
 * Source: Loader 2000, as above.
 */
export function halfDeviance(x: number, mean: number): number {
  if (x === 0) return mean;
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const ratio = difference / (x + mean);
  const ratioSquared = ratio * ratio;
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    term *= ratioSquared;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** P(D = k) of a Poisson distribution with a mean > 0, for an integer k ≥ 0. */
export function poissonMass(k: number, mean: number): number {
  if (k === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(k) - halfDeviance(k, mean)) / Math.sqrt(2 * Math.PI * k);
}

/**
 * P(D = k) of a negative binomial distribution with a mean > 0 and a variance above it, for an integer
 * k ≥ 0.
 */
export function negativeBinomialMass(k: number, mean: number, variance: number): number {
  const successes = (mean * mean) / (variance - mean);
  const excess = (variance - mean) / mean;
  if (k === 0) return Math.exp(-successes * Math.log1p(excess));
  const trials = successes + k;
  const logMass =
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(k) -
    halfDeviance(successes, (trials * mean) / variance) -
    halfDeviance(k, (trials * (variance - mean)) / variance);
  return Math.exp(logMass) * Math.sqrt(successes / (2 * Math.PI * k * trials));
}
