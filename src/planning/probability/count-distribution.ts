import { incompleteBetaFraction } from './incomplete-beta';
import { standardNormalQuantile } from './normal';
import { negativeBinomialMass, poissonMass } from './saddle-point';

/**
 * Demand as a count, by its mean and variance: negative binomial where the variance exceeds the
 * mean, Poisson otherwise (a variance below the mean is read as the mean). A mean of 0 is no demand.
 * Every probability is within 1e-12 of the exact one for means from 1e-3 to 1e4, and up to 1e6 where
 * the variance is within three times the mean; within 1e-10 for wider demand of such means.
 */

/** Below this excess of variance over mean, relative to the mean, demand is taken as Poisson. */
const POISSON_EXCESS = 1e-9;

/** Tail sums need some ten standard deviations of terms; continued fractions about √mean. */
const LARGEST_SUMMED_SD = 60;

/** Up to this variance over mean the fractions take as many terms as the sums, or more. */
const NEARLY_POISSON = 1.01;

/** Up to this count, and for means below it, adding up from 0 is the quickest way and as exact. */
const LARGEST_SUMMED_FROM_ZERO = 100;

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

/** P(D > k), for an integer k; exact to its own last digits far out in the tail. */
export function countSurvival(k: number, mean: number, variance: number): number {
  if (k < 0) return 1;
  if (mean <= 0) return 0;
  const mass = countMass(k, mean, variance);
  return k < mean ? 1 - lowerTail(k, mass, mean, variance) : upperTail(k, mass, mean, variance);
}

/**
 * E[(D − y)⁺], the expected number of units short of demand when y ≥ 0 (an integer) are there.
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

/** Steps from a first guess of a quantile; most take fewer than five. */
const MAX_STEPS = 200;

/** The smallest integer k with P(D ≤ k) ≥ probability, for a probability in (0, 1). */
export function countQuantile(probability: number, mean: number, variance: number): number {
  if (mean <= 0) return 0;
  // So near to 1 the last digits of a running sum would decide.
  if (probability > 1 - 1e-9) return quantileAbove(probability, -1, mean, variance);
  const sd = Math.sqrt(Math.max(mean, variance));
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
    ? quantileBetween(probability, -1, k, mean, variance)
    : quantileAbove(probability, k, mean, variance);
}

/** By Cornish and Fisher's first term: normal, with the skewness of the distribution. */
function quantileGuess(probability: number, mean: number, sd: number): number {
  const z = standardNormalQuantile(probability);
  const skewness = ((2 * sd * sd) / mean - 1) / sd;
  return mean + sd * (z + ((z * z - 1) * skewness) / 6);
}

/** The quantile above an integer that is below it, by strides that double. */
function quantileAbove(probability: number, below: number, mean: number, variance: number): number {
  let low = below;
  let stride = Math.ceil(1 + Math.sqrt(Math.max(mean, variance)));
  let high = low + stride;
  while (countCdf(high, mean, variance) < probability) {
    low = high;
    stride *= 2;
    high += stride;
  }
  return quantileBetween(probability, low, high, mean, variance);
}

/** The quantile above `below` and up to `reached`, by halving. */
function quantileBetween(
  probability: number,
  below: number,
  reached: number,
  mean: number,
  variance: number,
): number {
  let low = below;
  let high = reached;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (countCdf(middle, mean, variance) < probability) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * P(D ≤ k) for every integer k from `first` on, one an element of `cdf`, by the recurrence of the
 * probabilities: some nanoseconds an element after the first.
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
  let mass: number;
  let sum: number;
  if (k <= LARGEST_SUMMED_FROM_ZERO && mean < LARGEST_SUMMED_FROM_ZERO) {
    mass = countMass(0, mean, variance);
    sum = mass;
    for (let j = 0; j < k; j += 1) {
      mass *= (intercept + slope * j) / (j + 1);
      sum += mass;
    }
  } else {
    mass = countMass(k, mean, variance);
    sum = cdfFromMass(k, mass, mean, variance);
  }
  cdf[i] = sum;
  for (i += 1; i < count; i += 1) {
    mass *= (intercept + slope * k) / (k + 1);
    k += 1;
    // A mass that has underflowed far below the mean would never grow back to its true size.
    if (mass < 1e-290 && k < mean) {
      mass = countMass(k, mean, variance);
      sum = cdfFromMass(k, mass, mean, variance);
    } else {
      sum += mass;
    }
    cdf[i] = sum > 1 ? 1 : sum;
  }
}

/**
 * Whether a tail takes too many terms to be summed: it is some ten standard deviations, or bursts,
 * long. So near to Poisson the fractions would need even more.
 */
function hasManyTerms(mean: number, variance: number): boolean {
  return (
    variance > NEARLY_POISSON * mean &&
    (variance > LARGEST_SUMMED_SD * LARGEST_SUMMED_SD || variance > LARGEST_SUMMED_SD * mean)
  );
}

/** P(D ≤ k) for k below the mean, from P(D = k). */
function lowerTail(k: number, mass: number, mean: number, variance: number): number {
  const poisson = isPoisson(mean, variance);
  if (!poisson && hasManyTerms(mean, variance)) {
    return betaTail('lower', k, mass, mean, variance);
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
    return betaTail('upper', k, mass, mean, variance);
  }
  const successes = poisson ? 0 : (mean * mean) / (variance - mean);
  const slope = poisson ? 0 : (variance - mean) / variance;
  const intercept = poisson ? mean : successes * slope;
  let term = mass;
  let sum = 0;
  for (let j = k; ; j += 1) {
    term *= (intercept + slope * j) / (j + 1);
    sum += term;
    // So far out that a term has lost its digits, it need not shrink any more.
    if (term <= 1e-17 * sum || term < 1e-300) break;
  }
  return sum;
}

/**
 * A tail of a widely spread negative binomial on its own side of the mean, where the fraction
 * converges: P(D ≤ k) = I_p(r, k + 1) or P(D > k) = I_q(k + 1, r), with p = mean ÷ variance.
 */
function betaTail(
  side: 'lower' | 'upper',
  k: number,
  mass: number,
  mean: number,
  variance: number,
): number {
  const successes = (mean * mean) / (variance - mean);
  const p = mean / variance;
  // pʳqᵏ⁺¹ ÷ B(r, k + 1), the leading factor of both fractions, is P(D = k)·(r + k)·q.
  const kernel = mass * (successes + k) * (1 - p);
  return side === 'lower'
    ? (kernel / successes) * incompleteBetaFraction(p, successes, k + 1)
    : (kernel / (k + 1)) * incompleteBetaFraction(1 - p, k + 1, successes);
}
