import { incompleteBetaFraction } from './incomplete-beta';
import { standardNormalQuantile } from './normal';
import { negativeBinomialMass, poissonMass } from './saddle-point';

/**
 * The distribution of demand as a count D with given mean and variance: negative binomial where the
 * variance exceeds the mean, Poisson otherwise. A variance below the mean counts as the mean; a mean
 * of 0 is no demand. Masses are by saddle-point expansion, tails by summation or, where they are long,
 * by the continued fraction of the incomplete beta function.
 *
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities", 2000; NIST Digital
 * Library of Mathematical Functions, 8.17.
 *
 * Guarantee: every probability is within 1e-12 of the exact one for means from 1e-3 to 1e4, and up to
 * 1e6 where the variance is at most three times the mean; otherwise within 1e-10.
 */

/** With a smaller excess of variance over mean, relative to the mean, demand counts as Poisson. */
const POISSON_EXCESS = 1e-9;

/** Tail sums need about ten standard deviations of terms, continued fractions about √mean. */
const MAX_SUMMED_SD = 60;

/** Up to this variance over mean the fractions need at least as many terms as the sums. */
const NEARLY_POISSON = 1.01;

/** Up to this count, and for smaller means, a sum from 0 is fastest and as exact. */
const MAX_SUMMED_FROM_ZERO = 100;

function isPoisson(mean: number, variance: number): boolean {
  return variance - mean <= POISSON_EXCESS * mean;
}

/** P(D = k), for an integer k. */
export function countMass(k: number, mean: number, variance: number): number {
  if (k < 0) return 0;
  if (mean <= 0) return k === 0 ? 1 : 0;
  return isPoisson(mean, variance) ? poissonMass(k, mean) : negativeBinomialMass(k, mean, variance);
}

/** P(D ≤ k), for an integer k. */
export function countCdf(k: number, mean: number, variance: number): number {
  if (k < 0) return 0;
  if (mean <= 0) return 1;
  return cdfFromMass(k, countMass(k, mean, variance), mean, variance);
}

function cdfFromMass(k: number, mass: number, mean: number, variance: number): number {
  return k < mean ? lowerTail(k, mass, mean, variance) : 1 - upperTail(k, mass, mean, variance);
}

/** P(D > k), for an integer k; with full relative precision far out in the tail. */
export function countSurvival(k: number, mean: number, variance: number): number {
  if (k < 0) return 1;
  if (mean <= 0) return 0;
  const mass = countMass(k, mean, variance);
  return k < mean ? 1 - lowerTail(k, mass, mean, variance) : upperTail(k, mass, mean, variance);
}

/**
 * E[(D − y)⁺], the expected shortage in units with a stock of y, an integer.
 *
 * From k·P(D = k) = mean·P(D′ = k − 1), where D′ has one more success (negative binomial) or the
 * same rate (Poisson): P. Zipkin, Foundations of Inventory Management, 2000, appendix C.
 */
export function countLoss(y: number, mean: number, variance: number): number {
  if (mean <= 0) return 0;
  if (y <= 0) return mean - y;
  const mass = countMass(y, mean, variance);
  const above =
    y < mean ? 1 - lowerTail(y, mass, mean, variance) : upperTail(y, mass, mean, variance);
  const excess = isPoisson(mean, variance) ? 0 : (variance - mean) / mean;
  const loss = (mean - y) * above + (mean + y * excess) * mass;
  return loss > 0 ? loss : 0;
}

/** Steps from the initial guess of a quantile; most take fewer than five. */
const MAX_STEPS = 200;

/**
 * From here on the Cornish–Fisher expansion is right to within a unit, and summing masses, of which there are
 * 100,000 within a standard deviation, would take seconds: a Poisson mean of 1e10.
 */
const NEARLY_NORMAL = 1e-5;

/**
 * The smallest integer k with P(D ≤ k) ≥ probability, for a probability in (0, 1). Within one unit of it for
 * demand so large that its skewness is below 1e-5.
 */
export function countQuantile(probability: number, mean: number, variance: number): number {
  if (mean <= 0) return 0;
  const sd = Math.sqrt(Math.max(mean, variance));
  if (skewnessOf(mean, sd) < NEARLY_NORMAL) {
    return Math.max(0, Math.ceil(quantileGuess(probability, mean, sd) - 0.5));
  }
  // This near to 1 a running sum is not precise enough.
  if (probability > 1 - 1e-9) return quantileAbove(probability, -1, mean, variance);
  let k = Math.max(0, Math.floor(quantileGuess(probability, mean, sd)));
  let mass = countMass(k, mean, variance);
  let sum = cdfFromMass(k, mass, mean, variance);
  const poisson = isPoisson(mean, variance);
  const slope = poisson ? 0 : (variance - mean) / variance;
  const intercept = poisson ? mean : mean * (1 - slope);
  const isAbove = sum >= probability;
  for (let step = 0; step < MAX_STEPS && mass > 1e-15; step += 1) {
    if (isAbove) {
      sum -= mass;
      if (sum < probability || k === 0) return k;
      mass *= k / (intercept + slope * (k - 1));
      k -= 1;
    } else {
      mass *= (intercept + slope * k) / (k + 1);
      k += 1;
      sum += mass;
      if (sum >= probability) return k;
    }
  }
  return isAbove
    ? bisectQuantile(probability, { low: -1, high: k }, mean, variance)
    : quantileAbove(probability, k, mean, variance);
}

/** The Cornish–Fisher expansion with the skewness term. */
function quantileGuess(probability: number, mean: number, sd: number): number {
  const z = standardNormalQuantile(probability);
  return mean + sd * (z + ((z * z - 1) * skewnessOf(mean, sd)) / 6);
}

/** The skewness of a count distribution, from its mean and standard deviation. */
function skewnessOf(mean: number, sd: number): number {
  return (2 * (sd / mean) * sd - 1) / sd;
}

/** The quantile, if above `below`: brackets it by doubling strides, then bisects. */
function quantileAbove(probability: number, below: number, mean: number, variance: number): number {
  let low = below;
  let stride = Math.ceil(1 + Math.sqrt(Math.max(mean, variance)));
  let high = low + stride;
  while (countCdf(high, mean, variance) < probability) {
    low = high;
    stride *= 2;
    high += stride;
  }
  return bisectQuantile(probability, { low, high }, mean, variance);
}

/** The quantile above `low` and at most `high`, by bisection. */
function bisectQuantile(
  probability: number,
  bracket: { readonly low: number; readonly high: number },
  mean: number,
  variance: number,
): number {
  let { low, high } = bracket;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    // Beyond 2^53 there is no whole number between them.
    if (middle === low || middle === high) break;
    if (countCdf(middle, mean, variance) < probability) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Fills `cdf[i]` with P(D ≤ first + i) by the recurrence of the masses: a few nanoseconds an element
 * after the first.
 */
export function fillCountCdf(
  cdf: Float64Array,
  first: number,
  mean: number,
  variance: number,
): void {
  const count = cdf.length;
  if (mean <= 0) {
    for (let i = 0; i < count; i += 1) cdf[i] = first + i < 0 ? 0 : 1;
    return;
  }
  let i = 0;
  for (; i < count && first + i < 0; i += 1) cdf[i] = 0;
  if (i === count) return;
  const poisson = isPoisson(mean, variance);
  const successes = poisson ? 0 : (mean * mean) / (variance - mean);
  // Mass ratio P(k + 1) ÷ P(k) = (intercept + slope·k) ÷ (k + 1).
  const slope = poisson ? 0 : (variance - mean) / variance;
  const intercept = poisson ? mean : successes * slope;
  let k = first + i;
  // The unary plus tells the compiler that these are numbers: else it allocates each step of the loops.
  let mass: number;
  let sum: number;
  if (k <= MAX_SUMMED_FROM_ZERO && mean < MAX_SUMMED_FROM_ZERO) {
    mass = +countMass(0, mean, variance);
    sum = mass;
    for (let j = 0; j < k; j += 1) {
      mass *= (intercept + slope * j) / (j + 1);
      sum += mass;
    }
  } else {
    mass = +countMass(k, mean, variance);
    sum = +cdfFromMass(k, mass, mean, variance);
  }
  cdf[i] = sum;
  for (i += 1; i < count; i += 1) {
    mass *= (intercept + slope * k) / (k + 1);
    k += 1;
    // A mass that underflows far below the mean would not recover by the recurrence.
    if (mass < 1e-290 && k < mean) {
      mass = +countMass(k, mean, variance);
      sum = +cdfFromMass(k, mass, mean, variance);
    } else {
      // Above the mean masses only fall: once one is lost in rounding, so are all later ones.
      if (k > mean && sum + mass === sum) {
        cdf.fill(sum > 1 ? 1 : sum, i);
        return;
      }
      sum += mass;
    }
    cdf[i] = sum > 1 ? 1 : sum;
  }
}

/**
 * Whether a tail has too many terms for a sum: about ten standard deviations, or ten times variance
 * over mean. Near to Poisson the fractions would need even more.
 */
function hasManyTerms(mean: number, variance: number): boolean {
  return (
    variance > NEARLY_POISSON * mean &&
    (variance > MAX_SUMMED_SD * MAX_SUMMED_SD || variance > MAX_SUMMED_SD * mean)
  );
}

/** P(D ≤ k) for k below the mean, from P(D = k). */
function lowerTail(k: number, mass: number, mean: number, variance: number): number {
  const poisson = isPoisson(mean, variance);
  if (!poisson && hasManyTerms(mean, variance)) {
    return lowerTailByFraction(k, mass, mean, variance);
  }
  const successes = poisson ? 0 : (mean * mean) / (variance - mean);
  const slope = poisson ? 0 : (variance - mean) / variance;
  const intercept = poisson ? mean : successes * slope;
  let term = mass;
  let sum = mass;
  for (let j = k; j > 0; j -= 1) {
    term *= j / (intercept + slope * (j - 1));
    sum += term;
    if (term <= 1e-17 * sum) break;
  }
  return sum;
}

/** P(D > k) for k at or above the mean, from P(D = k). */
function upperTail(k: number, mass: number, mean: number, variance: number): number {
  const poisson = isPoisson(mean, variance);
  if (!poisson && hasManyTerms(mean, variance)) {
    return upperTailByFraction(k, mass, mean, variance);
  }
  const successes = poisson ? 0 : (mean * mean) / (variance - mean);
  const slope = poisson ? 0 : (variance - mean) / variance;
  const intercept = poisson ? mean : successes * slope;
  let term = mass;
  let sum = 0;
  for (let j = k; ; j += 1) {
    term *= (intercept + slope * j) / (j + 1);
    sum += term;
    // Denormal terms have lost their digits and need not shrink any more.
    if (term <= 1e-17 * sum || term < 1e-300) break;
  }
  return sum;
}

/**
 * P(D ≤ k) of a widely dispersed negative binomial distribution for k below the mean, where the
 * fraction converges: I_p(r, k + 1), with p = mean ÷ variance.
 */
function lowerTailByFraction(k: number, mass: number, mean: number, variance: number): number {
  const successes = (mean * mean) / (variance - mean);
  const p = mean / variance;
  const kernel = mass * (successes + k) * (1 - p);
  return (kernel / successes) * incompleteBetaFraction(p, successes, k + 1);
}

/** P(D > k) of the same for k from the mean on: I_q(k + 1, r), with q = 1 − p. */
function upperTailByFraction(k: number, mass: number, mean: number, variance: number): number {
  const successes = (mean * mean) / (variance - mean);
  const p = mean / variance;
  // pʳqᵏ⁺¹ ÷ B(r, k + 1), the leading factor of both fractions, is P(D = k)·(r + k)·q.
  const kernel = mass * (successes + k) * (1 - p);
  return (kernel / (k + 1)) * incompleteBetaFraction(1 - p, k + 1, successes);
}
