import erfc from '@stdlib/math-base-special-erfc';
import { halfDeviance, poissonMass } from '../probability/saddle-point';

/** From this shape on, the asymptotic expansion is exact to 1e-12 and takes no iteration. */
const ASYMPTOTIC_SHAPE = 1e6;

/**
 * P(X > x) for a gamma variable with this mean > 0 and standard deviation > 0: Q(a, x ÷ b) with
 * shape a = (mean ÷ sd)² and scale b = sd² ÷ mean. Absolute error under 1e-12.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.7.1 (series below the mean), 8.9.2
 * (continued fraction above it), 8.12.4 and 8.12.7 (uniform expansion for large shapes; N. Temme 1979).
 */
export function gammaSurvival(x: number, mean: number, sd: number): number {
  if (x <= 0) return 1;
  const shape = (mean / sd) ** 2;
  const scaled = (x / mean) * shape;
  if (shape >= ASYMPTOTIC_SHAPE) return asymptotic(shape, scaled);
  return scaled < shape + 1 ? 1 - series(shape, scaled) : continuedFraction(shape, scaled);
}

function series(shape: number, scaled: number): number {
  let term = poissonMass(shape, scaled);
  let sum = term;
  for (let n = 1; term > 1e-17 * sum; n += 1) {
    term *= scaled / (shape + n);
    sum += term;
  }
  return sum;
}

/** By Lentz's method; for x ≥ a + 1 no denominator vanishes. */
function continuedFraction(shape: number, scaled: number): number {
  let b = scaled + 1 - shape;
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
  return shape * poissonMass(shape, scaled) * fraction;
}

/**
 * ½·erfc(η·√(a ÷ 2)) plus its first correction, whose coefficient is a power series in η. Where that
 * series would be cut too early, η is so large that the tail is 0 or 1 to every digit.
 */
function asymptotic(shape: number, scaled: number): number {
  const deviance = halfDeviance(shape, scaled);
  const eta = Math.sign(scaled - shape) * Math.sqrt((2 * deviance) / shape);
  const coefficient = -1 / 3 + eta * (1 / 12 + eta * (-2 / 135 + (eta * 1) / 864));
  const tail = 0.5 * erfc(Math.sign(eta) * Math.sqrt(deviance));
  return tail + (Math.exp(-deviance) / Math.sqrt(2 * Math.PI * shape)) * coefficient;
}
