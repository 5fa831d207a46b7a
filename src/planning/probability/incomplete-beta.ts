const TINY = 1e-300;
const MAX_TERMS = 20_000;

/**
 * The continued fraction of the regularised incomplete beta function I_x(a, b), without its
 * leading factor xᵃ(1 − x)ᵇ ÷ (a·B(a, b)). Converges in about √max(a, b) terms for
 * x < (a + 1) ÷ (a + b + 2); use the symmetry I_x(a, b) = 1 − I_(1−x)(b, a) beyond that.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22; evaluated by Lentz's method.
 */
export function incompleteBetaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < TINY ? TINY : d);
  let fraction = d;
  for (let m = 1; m < MAX_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    d = 1 / (Math.abs(d) < TINY ? TINY : d);
    c = 1 + even / c;
    if (Math.abs(c) < TINY) c = TINY;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    d = 1 / (Math.abs(d) < TINY ? TINY : d);
    c = 1 + odd / c;
    if (Math.abs(c) < TINY) c = TINY;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16 * 4) break;
  }
  return fraction;
}
