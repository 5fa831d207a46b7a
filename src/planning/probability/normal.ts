import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import { Refusal } from '../base/refusal';

const outOfRange = new Refusal(
  'domain',
  'The service level must lie between 0 and 1, both excluded: enter 0.95 for 95 %.',
);

/** Refuses a service level outside the open interval (0, 1); null if it is within. */
export function refuseServiceLevel(serviceLevel: number): Refusal | null {
  return serviceLevel > 0 && serviceLevel < 1 ? null : outOfRange;
}

/**
 * The z with Φ(z) = p: the inverse of the standard normal distribution (Excel's NORM.S.INV), as
 * −√2·erfcinv(2p). Absolute error under 5e-15 for 1e-9 ≤ p ≤ 1 − 1e-6.
 *
 * Refuses p outside the open interval (0, 1).
 *
 * Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 1964, 7.1.22 and 26.2.29.
 */
export function normalQuantile(p: number): number | Refusal {
  return refuseServiceLevel(p) ?? standardNormalQuantile(p);
}

/** `normalQuantile` of a p known to lie strictly between 0 and 1. */
export function standardNormalQuantile(p: number): number {
  // Adding 0 turns the −0 of the median into 0.
  return -Math.SQRT2 * erfcinv(2 * p) + 0;
}

/**
 * Φ(z), the probability that a standard normal variable is at most z (Excel's NORM.S.DIST), as
 * ½·erfc(−z ÷ √2), with full relative precision far out in the lower tail too.
 *
 * Source: Abramowitz and Stegun, as above, 26.2.29.
 */
export function normalCdf(z: number): number {
  return 0.5 * erfc(-z / Math.SQRT2);
}

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** φ(z), the density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / ROOT_TWO_PI;
}
