import erfc from '@stdlib/math-base-special-erfc';
import gammaln from '@stdlib/math-base-special-gammaln';
import { halfDeviance, poissonMass } from './saddle-point';

/**
 * Both tails of the gamma distribution of shape a and scale 1: Q(a, u) and P(a, u), the regularised
 * incomplete gamma functions. They are computed by power series, continued fraction or, for large
 * shapes, Temme's uniform asymptotic expansion. The smaller tail has full relative precision.
 *
 * Source: NIST Digital Library of Mathematical Functions, chapter 8.
 */

/** From this shape on, three terms of the asymptotic expansion have full precision. */
const ASYMPTOTIC_SHAPE = 1e4;

/** Below this shape nearly all probability is near 0, and 1 − P(a, u) would cancel. */
const SMALL_SHAPE = 0.1;

/** Q(a, u) = P(X > u), for a > 0 and u > 0. */
export function gammaUpperTail(shape: number, u: number): number {
  if (shape >= ASYMPTOTIC_SHAPE) return asymptotic(shape, u, 1);
  if (u >= shape + 1) return shape * poissonMass(shape, u) * continuedFraction(shape, u);
  return shape < SMALL_SHAPE ? smallShapeUpperTail(shape, u) : 1 - series(shape, u);
}

/** P(a, u) = P(X ≤ u), for a > 0 and u > 0. */
export function gammaLowerTail(shape: number, u: number): number {
  if (shape >= ASYMPTOTIC_SHAPE) return asymptotic(shape, u, -1);
  return u < shape + 1
    ? series(shape, u)
    : 1 - shape * poissonMass(shape, u) * continuedFraction(shape, u);
}

/**
 * E[(X − u)⁺] ÷ a, the loss in units of the mean: m + (1 − u ÷ a)·Q(a, u), with m = uᵃe⁻ᵘ ÷ Γ(a + 1).
 *
 * Source: L. Snyder and Z.-J. Shen, Fundamentals of Supply Chain Theory, 2nd edition, 2019,
 * appendix C, in the form without cancellation above the mean.
 */
export function gammaLossOfMean(shape: number, u: number): number {
  const mass = poissonMass(shape, u);
  const loss =
    u < shape + 1 || shape >= ASYMPTOTIC_SHAPE
      ? mass + (1 - u / shape) * gammaUpperTail(shape, u)
      : mass * (1 - (u - shape) * continuedFraction(shape, u));
  return loss > 0 ? loss : 0;
}

/** P(a, u) by its power series: NIST Digital Library of Mathematical Functions, 8.7.1. */
function series(shape: number, u: number): number {
  let term = poissonMass(shape, u);
  let sum = term;
  for (let n = 1; term > 1e-17 * sum; n += 1) {
    term *= u / (shape + n);
    sum += term;
  }
  return sum < 1 ? sum : 1;
}

/** Γ(a, u) ÷ (uᵃe⁻ᵘ), NIST 8.9.2 by Lentz's method; for u ≥ a + 1 no denominator vanishes. */
function continuedFraction(shape: number, u: number): number {
  let b = u + 1 - shape;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1, step = 0; Math.abs(step - 1) > 1e-15; n += 1) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    step = c * d;
    fraction *= step;
  }
  return fraction;
}

/** 1 − P(a, u) from NIST 8.7.1, with the leading 1 removed to avoid cancellation. */
function smallShapeUpperTail(shape: number, u: number): number {
  const exponent = shape * Math.log(u) - logGammaOnePlus(shape);
  let term = 1;
  let sum = 0;
  for (let n = 1; Math.abs(term) > 1e-18; n += 1) {
    term *= -u / n;
    sum += term / (shape + n);
  }
  return -Math.expm1(exponent) - Math.exp(exponent) * shape * sum;
}

/** The Euler–Mascheroni constant, and ζ(k) ÷ k for k = 2 to 7. */
const EULER = 0.5772156649015329;
const ZETA = [
  0.8224670334241132, 0.40068563438653143, 0.27058080842778454, 0.207385551028674,
  0.16955717699740822, 0.14404989676884614,
];

/** ln Γ(1 + a), with full relative precision near 0 too (NIST 5.7.3). */
export function logGammaOnePlus(a: number): number {
  if (a > 0.004) return gammaln(1 + a);
  return a * (-EULER + a * ZETA.reduceRight((sum, zeta) => zeta - a * sum, 0));
}

/** c₀, c₁ and c₂ of NIST 8.12.7 as power series in η (NIST 8.12.12; N. Temme 1979). */
const COEFFICIENTS = [
  [-1 / 3, 1 / 12, -2 / 135, 1 / 864, 1 / 2835, -139 / 777600, 1 / 25515, -571 / 261273600],
  [-1 / 540, -1 / 288, 1 / 378, -77 / 77760, 1 / 4860],
  [25 / 6048, -139 / 51840, 1 / 1296],
];

/**
 * ½·erfc(±η·√(a ÷ 2)) with corrections (NIST 8.12.3 and 8.12.4): the upper tail for side 1, the lower
 * one for side −1. Where the truncated series is not exact, the small tail is below 1e-300.
 */
function asymptotic(shape: number, u: number, side: 1 | -1): number {
  const deviance = halfDeviance(shape, u);
  const eta = Math.sign(u - shape) * Math.sqrt((2 * deviance) / shape);
  let correction = 0;
  for (let k = COEFFICIENTS.length - 1; k >= 0; k -= 1) {
    const coefficients = COEFFICIENTS[k]!;
    let coefficient = 0;
    for (let n = coefficients.length - 1; n >= 0; n -= 1) {
      coefficient = coefficient * eta + coefficients[n]!;
    }
    correction = correction / shape + coefficient;
  }
  const tail = 0.5 * erfc(side * Math.sign(eta) * Math.sqrt(deviance));
  return tail + ((side * Math.exp(-deviance)) / Math.sqrt(2 * Math.PI * shape)) * correction;
}
