import { fitDampedTrend } from '../../../../src/planning/demand/forecast/damped-trend';
import { logTransformed } from '../../../../src/planning/demand/forecast/log-transformed';
import { ahead, expectClose, noise } from './series';

/** A damped trend: each rise is 0.9 of the one before. */
function fading(count: number): number[] {
  const values = [109];
  for (let rise = 8.1; values.length < count; rise *= 0.9) values.push(values.at(-1)! + rise);
  return values;
}

function errorsOneAhead(values: Float64Array): number {
  const fitted = fitDampedTrend(values);
  const forecast = new Float64Array(1);
  let sum = 0;
  for (let origin = 1; origin < values.length; origin += 1) {
    fitted.project(origin, 1, forecast);
    sum += (values[origin]! - forecast[0]!) ** 2;
  }
  return sum;
}

/** The published recursion from a given start. */
function errorsWith(values: Float64Array, alpha: number, gamma: number, phi: number): number {
  let level = values[0]!;
  let trend = 0;
  let sum = 0;
  for (const value of values) {
    const error = value - (level + phi * trend);
    level += phi * trend + alpha * error;
    trend = phi * trend + alpha * gamma * error;
    sum += error ** 2;
  }
  return sum;
}

describe('the damped trend', () => {
  it('continues an exact damped trend', () => {
    const all = fading(30);
    const known = Float64Array.from(all.slice(0, 20));
    expectClose(ahead(fitDampedTrend(known), known, 10), all.slice(20), 1e-3);
  });

  it('has no larger squared error than any smoothing on a grid', () => {
    const values = Float64Array.from(noise(40, 21), (u, t) => 100 + t + 30 * u);
    const found = errorsOneAhead(values);
    for (const alpha of [0.02, 0.1, 0.3, 0.5, 0.7, 0.95]) {
      for (const gamma of [0, 0.1, 0.2, 0.3]) {
        for (const phi of [0.8, 0.9, 0.98]) {
          expect(found).toBeLessThanOrEqual(errorsWith(values, alpha, gamma, phi));
        }
      }
    }
  });

  it('on logarithms continues a damped rate of growth', () => {
    const all = fading(30).map((value) => Math.exp(value / 40));
    const known = Float64Array.from(all.slice(0, 20));
    const fitted = logTransformed(fitDampedTrend)(known);
    expectClose(ahead(fitted, known, 10), all.slice(20), 1e-2);
  });

  it('is flat at the level of constant sales', () => {
    const values = new Float64Array(12).fill(7);

    expectClose(ahead(fitDampedTrend(values), values, 4), [7, 7, 7, 7], 1e-9);
  });

  it('has rises that shrink by the damping factor', () => {
    const values = Float64Array.from({ length: 30 }, (_, t) => 10 + 3 * t);
    const [a, b, c] = ahead(fitDampedTrend(values), values, 3);
    const damping = (c! - b!) / (b! - a!);

    expect(damping).toBeGreaterThanOrEqual(0.8);
    expect(damping).toBeLessThanOrEqual(0.98);
  });

  it('is not estimated from fewer than six values', () => {
    const values = Float64Array.of(4, 8);

    // α = ½ without a trend: 4, then ½·8 + ½·4.
    expect(ahead(fitDampedTrend(values), values, 2)).toEqual([6, 6]);
  });
});
