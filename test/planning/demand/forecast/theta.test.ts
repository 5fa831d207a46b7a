import fc from 'fast-check';
import { fitDynamicTheta } from '../../../../src/planning/demand/forecast/dynamic-theta';
import { recursiveLine } from '../../../../src/planning/demand/forecast/recursive-line';
import { fitSimpleSmoothing } from '../../../../src/planning/demand/forecast/simple-smoothing';
import { fitTheta } from '../../../../src/planning/demand/forecast/theta';
import {
  type ThetaParameters,
  thetaParameters,
} from '../../../../src/planning/demand/forecast/theta-parameters';
import { ahead, expectClose, noise } from './series';

/** Units a month that grow and vary. */
const sales = Float64Array.from(noise(40, 11), (u, t) => 50 + t + 20 * u);

/** Intercept and slope of the least-squares line through values at 1, 2, …, as the textbook has it. */
function lineThrough(values: ArrayLike<number>): { intercept: number; slope: number } {
  const count = values.length;
  const at = Array.from(values, (_, t) => t + 1);
  const meanAt = (count + 1) / 2;
  const mean = Array.from(values).reduce((sum, value) => sum + value, 0) / count;
  const rise = at.reduce((sum, x, t) => sum + (x - meanAt) * (values[t]! - mean), 0);
  const slope = rise / at.reduce((sum, x) => sum + (x - meanAt) ** 2, 0);
  return { intercept: mean - slope * meanAt, slope };
}

/** The forecasts one step ahead as the authors of the dynamic model write them, and those after. */
function dynamicThetaByTheBook(
  values: readonly number[],
  horizon: number,
  { smoothing, levelStart, lineWeight }: ThetaParameters,
): { errors: number[]; forecasts: number[] } {
  let level = levelStart;
  const known: number[] = [];
  const errors: number[] = [];
  const forecasts: number[] = [];
  for (let t = 1; t <= values.length + horizon; t += 1) {
    const line = known.length < 2 ? { intercept: known[0] ?? 0, slope: 0 } : lineThrough(known);
    const keep = 1 - smoothing;
    const forecast =
      level +
      lineWeight * (keep ** (t - 1) * line.intercept + ((1 - keep ** t) / smoothing) * line.slope);
    const value = values[t - 1] ?? forecast;
    if (t > values.length) forecasts.push(forecast);
    else errors.push(value - forecast);
    known.push(value);
    level = smoothing * value + keep * level;
  }
  return { errors, forecasts };
}

function squared(errors: readonly number[]): number {
  return errors.slice(1).reduce((sum, error) => sum + error ** 2, 0);
}

describe('the line of the values so far', () => {
  it('is the least-squares line through them, whatever their number', () => {
    const line = recursiveLine(sales);
    for (const count of [2, 3, 10, 40]) {
      const { intercept, slope } = lineThrough(sales.subarray(0, count));
      expect(line.intercept[count]).toBeCloseTo(intercept, 9);
      expect(line.slope[count]).toBeCloseTo(slope, 9);
    }
  });
});

describe('the Dynamic Optimised Theta Model', () => {
  const line = recursiveLine(sales);
  const parameters = thetaParameters({ values: sales, ...line }, null);

  it('forecasts what the recursion of its authors gives with its parameters', () => {
    const { forecasts } = dynamicThetaByTheBook(Array.from(sales), 12, parameters);
    expectClose(ahead(fitDynamicTheta(sales), sales, 12), forecasts);
  });

  it('gives the line a part and the level another', () => {
    expect(parameters.lineWeight).toBeGreaterThan(0.05);
    expect(parameters.lineWeight).toBeLessThan(0.95);
  });

  it.each([
    ['a faster smoothing', { smoothing: parameters.smoothing + 0.02 }],
    ['a slower smoothing', { smoothing: parameters.smoothing - 0.02 }],
    ['a higher start', { levelStart: parameters.levelStart + 1 }],
    ['a lower start', { levelStart: parameters.levelStart - 1 }],
    ['more of the line', { lineWeight: parameters.lineWeight + 0.02 }],
    ['less of the line', { lineWeight: parameters.lineWeight - 0.02 }],
  ])('has parameters that %s does not better', (_, change) => {
    const errorWith = (given: ThetaParameters) =>
      squared(dynamicThetaByTheBook(Array.from(sales), 0, given).errors);
    expect(errorWith({ ...parameters, ...change })).toBeGreaterThanOrEqual(
      errorWith(parameters) * (1 - 1e-9),
    );
  });
});

describe('the Theta method', () => {
  it('is the mean of the line and of the smoothing of twice the curve', () => {
    const { intercept, slope } = lineThrough(sales);
    const line = sales.map((_, t) => intercept + slope * (t + 1));
    const constant = (value: number) => new Float64Array(sales.length + 1).fill(value);
    const { smoothing, levelStart } = thetaParameters(
      { values: sales, intercept: constant(intercept), slope: constant(slope) },
      0.5,
    );
    let curve = 2 * levelStart;
    for (const [t, value] of sales.entries()) {
      curve = smoothing * (2 * value - line[t]!) + (1 - smoothing) * curve;
    }
    const expected = [1, 2, 3].map((h) => (intercept + slope * (sales.length + h) + curve) / 2);
    expectClose(ahead(fitTheta(sales), sales, 3), expected, 1e-6);
  });

  it('goes on with half the slope of the line', () => {
    const [first, second] = ahead(fitTheta(sales), sales, 2);
    expect(second! - first!).toBeCloseTo(lineThrough(sales).slope / 2, 9);
  });
});

describe('simple exponential smoothing', () => {
  // Hyndman and Athanasopoulos, "Forecasting: principles and practice", 2nd edition, section 7.1.
  const oil = Float64Array.of(
    ...[445.36, 453.2, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43],
    ...[521.28, 508.95, 488.89, 509.87, 456.72, 473.82, 525.95, 549.83, 542.34],
  );

  it('finds the forecast that is published for oil production in Saudi Arabia', () => {
    expect(ahead(fitSimpleSmoothing(oil), oil, 2)[1]).toBeCloseTo(542.68, 1);
  });

  it('stays between the least and the most that was ever sold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 30 }),
        (values) => {
          const [forecast] = ahead(fitSimpleSmoothing(Float64Array.from(values)), values, 1);
          const reach = Math.max(...values) - Math.min(...values);
          expect(forecast).toBeGreaterThanOrEqual(Math.min(...values) - reach);
          expect(forecast).toBeLessThanOrEqual(Math.max(...values) + reach);
        },
      ),
    );
  });
});
