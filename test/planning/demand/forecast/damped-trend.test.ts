import { fitDampedTrend } from '../../../../src/planning/demand/forecast/damped-trend';
import { logTransformed } from '../../../../src/planning/demand/forecast/log-transformed';
import { fitMedian } from '../../../../src/planning/demand/forecast/median-forecast';
import { fitAverage, fitNaive } from '../../../../src/planning/demand/forecast/naive';
import { ahead, expectClose, noise } from './series';

/** A trend that fades: each rise is 0.9 of the one before. */
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

/** The recursion as it is published, from a given start. */
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
  it('goes on fading where sales do so exactly', () => {
    const all = fading(30);
    const known = Float64Array.from(all.slice(0, 20));
    expectClose(ahead(fitDampedTrend(known), known, 10), all.slice(20), 1e-3);
  });

  it('errs less than with any smoothing on a grid', () => {
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

  it('on logarithms goes on with a rate of growth that fades', () => {
    const all = fading(30).map((value) => Math.exp(value / 40));
    const known = Float64Array.from(all.slice(0, 20));
    const fitted = logTransformed(fitDampedTrend)(known);
    expectClose(ahead(fitted, known, 10), all.slice(20), 1e-2);
  });

  it('on logarithms is the plain one where something was 0', () => {
    const values = Float64Array.of(3, 0, 4, 6, 2, 5, 7);
    expect(ahead(logTransformed(fitDampedTrend)(values), values, 3)).toEqual(
      ahead(fitDampedTrend(values), values, 3),
    );
  });
});

describe('a combination', () => {
  const values = Float64Array.of(2, 4, 9);
  const tenfold = () => ({
    project: (_: number, horizon: number, into: Float64Array) => {
      into.fill(1000, 0, horizon);
    },
  });

  it.each([
    ['the middle one of three, however far off one is', [fitNaive, fitAverage, tenfold], 9],
    ['the mean of two', [fitNaive, fitAverage], 7],
  ])('is %s', (_, methods, expected) => {
    expect(ahead(fitMedian(methods)(values), values, 2)).toEqual([expected, expected]);
  });
});
