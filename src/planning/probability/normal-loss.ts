import { normalCdf, normalDensity } from './normal';

/** From here on the closed form cancels, and the continued fraction needs few terms. */
const TAIL_FROM = 3;

/** Over narrower intervals the loss is integrated numerically, over wider ones it is a difference. */
const NARROW = 0.5;

/**
 * The ratios of a normal variable's tail integrals Iₙ ÷ Iₙ₋₁, where I₋₁ = φ, I₀ is the upper tail
 * and Iₙ the integral of Iₙ₋₁ from z on: 1 ÷ ρₙ₋₁ = z + n·ρₙ, for z ≥ 3, with full precision.
 *
 * Source: NIST Digital Library of Mathematical Functions, 7.18.13 (repeated integrals of erfc).
 */
function tailProduct(z: number, order: 1 | 2): number {
  let ratio = 0;
  let product = normalDensity(z);
  for (let n = 12 + Math.ceil(1200 / (z * z)); n >= 0; n -= 1) {
    ratio = 1 / (z + (n + 1) * ratio);
    if (n <= order) product *= ratio;
  }
  return product;
}

/**
 * E[(Z − z)⁺] = φ(z) − z·(1 − Φ(z)) of a standard normal Z: the unit normal loss function, often
 * called G(z). Relative error below 1e-13, far out in the tail too.
 *
 * Source: Snyder and Shen 2019, appendix C; tabled by Silver, Pyke and Peterson 1998, appendix B.
 */
export function standardNormalLoss(z: number): number {
  if (z < 0) return standardNormalLoss(-z) - z;
  return z < TAIL_FROM ? normalDensity(z) - z * normalCdf(-z) : tailProduct(z, 1);
}

/**
 * ½·E[((Z − z)⁺)²] = ½·((z² + 1)·(1 − Φ(z)) − z·φ(z)), the integral of the loss from z on.
 *
 * Source: P. Zipkin, Foundations of Inventory Management, 2000, appendix C.
 */
export function standardNormalSecondLoss(z: number): number {
  return z < TAIL_FROM
    ? ((z * z + 1) * normalCdf(-z) - z * normalDensity(z)) / 2
    : tailProduct(z, 2);
}

/**
 * G(z) − G(z + width) for width > 0: the tail integrated over an interval. Over a narrow interval the
 * difference would cancel, so it is integrated by a six-point Gauss–Legendre rule.
 */
export function standardNormalLossOver(z: number, width: number): number {
  if (width >= NARROW) return standardNormalLoss(z) - standardNormalLoss(z + width);
  const middle = z + width / 2;
  let sum = 0;
  for (const [at, weight] of SIX_POINTS) {
    const offset = (width / 2) * at;
    sum += weight * (normalCdf(-(middle - offset)) + normalCdf(-(middle + offset)));
  }
  return (width / 2) * sum;
}

/** Half of the Gauss–Legendre rule with six points on [−1, 1] (NIST 3.5(v)). */
const SIX_POINTS = [
  [0.2386191860831969, 0.46791393457269104],
  [0.6612093864662645, 0.3607615730481386],
  [0.932469514203152, 0.17132449237917036],
] as const;

/**
 * The z with G(z) = loss, for a loss > 0: the stock, in standard deviations above mean demand, that
 * leaves this expected shortage. Newton's method on ln G, which is concave, so it converges.
 */
export function inverseStandardNormalLoss(loss: number): number {
  let z = loss > 0.4 ? -loss : Math.sqrt(Math.max(0, -2 * Math.log(2.5 * loss)));
  for (let i = 0; i < 100; i += 1) {
    const value = standardNormalLoss(z);
    const step = (Math.log(value / loss) * value) / normalCdf(-z);
    z += step;
    // Quadratic convergence: the next step is about the square of this one.
    if (Math.abs(step) <= 1e-9) break;
  }
  return z;
}
