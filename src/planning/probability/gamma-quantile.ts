import { gammaLowerTail, gammaUpperTail, logGammaOnePlus } from './gamma-tails';
import { standardNormalQuantile } from './normal';
import { poissonMass } from './saddle-point';

/** Largest step of Newton's method in ln u. */
const MAX_STEP = 2;

const MAX_STEPS = 100;

/**
 * The quantile of the gamma distribution of shape a and scale 1: the u with P(a, u) = p, for
 * 0 < p < 1, by Newton's method on the logarithm of the smaller tail as a function of ln u. That
 * function is concave, so the method converges. Relative error about 1e-13; 0 where u underflows.
 *
 * Source of the initial guess: E. Wilson and M. Hilferty, "The distribution of chi-square", 1931; NIST
 * Digital Library of Mathematical Functions, 8.7.1 for small shapes.
 */
export function gammaQuantile(p: number, shape: number): number {
  let log = initialGuess(p, shape);
  if (log < -700) return 0;
  const isLower = p <= 0.5;
  const target = isLower ? Math.log(p) : Math.log1p(-p);
  for (let i = 0; i < MAX_STEPS; i += 1) {
    const u = Math.exp(log);
    const tail = isLower ? gammaLowerTail(shape, u) : gammaUpperTail(shape, u);
    // The density of ln u.
    const density = shape * poissonMass(shape, u);
    const difference = tail > 0 ? Math.log(tail) - target : -Infinity;
    const newton = ((isLower ? -1 : 1) * difference * tail) / density;
    const step = Number.isNaN(newton)
      ? towardsMode(isLower)
      : Math.max(-MAX_STEP, Math.min(MAX_STEP, newton));
    log += step;
    // Quadratic convergence: the next step is about the square of this one.
    if (Math.abs(step) * Math.max(1, Math.sqrt(shape)) < 1e-8) break;
  }
  return Math.exp(log);
}

/** The step back towards the mode where both tail and density have underflowed. */
function towardsMode(isLower: boolean): number {
  return isLower ? MAX_STEP : -MAX_STEP;
}

/** ln of an initial guess of the quantile. */
function initialGuess(p: number, shape: number): number {
  const small = (Math.log(p) + logGammaOnePlus(shape)) / shape;
  if (small < -1) return small;
  if (shape < 1) {
    const tail = -Math.log1p(-p) + Math.log(shape) - logGammaOnePlus(shape);
    return Math.log(Math.max(0.3, tail));
  }
  const cube = 1 - 1 / (9 * shape) + standardNormalQuantile(p) / (3 * Math.sqrt(shape));
  return cube > 0.05 ? Math.log(shape) + 3 * Math.log(cube) : small;
}
