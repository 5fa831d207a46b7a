import { gammaLowerTail, gammaUpperTail, logGammaOnePlus } from './gamma-tails';
import { standardNormalQuantile } from './normal';
import { poissonMass } from './saddle-point';

/** A step of Newton's method in ln u never exceeds this factor's logarithm. */
const MAX_STEP = 2;

const MAX_STEPS = 100;

/**
 * The u with P(a, u) = p for 0 < p < 1: the quantile of the gamma distribution of shape a and scale
 * 1, to some 1e-13 of itself. Newton's method on the logarithm of the smaller tail as a function of
 * ln u, which is concave, so that the steps cannot go astray. 0 where the quantile underflows.
 *
 * Source of the first guess: E. Wilson and M. Hilferty 1931; NIST Digital Library of Mathematical
 * Functions, 8.7.1 for small shapes.
 */
export function gammaQuantile(p: number, shape: number): number {
  let log = firstGuess(p, shape);
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
    // The next step would be of the order of this one's square, in standard deviations of ln u.
    if (Math.abs(step) * Math.max(1, Math.sqrt(shape)) < 1e-8) break;
  }
  return Math.exp(log);
}

/** Where both tail and density have underflowed, the way back to where there is probability. */
function towardsMode(isLower: boolean): number {
  return isLower ? MAX_STEP : -MAX_STEP;
}

/** ln of a first guess of the quantile. */
function firstGuess(p: number, shape: number): number {
  const small = (Math.log(p) + logGammaOnePlus(shape)) / shape;
  if (small < -1) return small;
  if (shape < 1) {
    const tail = -Math.log1p(-p) + Math.log(shape) - logGammaOnePlus(shape);
    return Math.log(Math.max(0.3, tail));
  }
  const cube = 1 - 1 / (9 * shape) + standardNormalQuantile(p) / (3 * Math.sqrt(shape));
  return cube > 0.05 ? Math.log(shape) + 3 * Math.log(cube) : small;
}
