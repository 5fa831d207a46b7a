import { fitDynamicTheta } from '../../../../src/planning/demand/forecast/dynamic-theta';
import { recursiveLine } from '../../../../src/planning/demand/forecast/recursive-line';
import {
  type ThetaParameters,
  thetaParameters,
} from '../../../../src/planning/demand/forecast/theta-parameters';
import { ahead, expectClose, growingSales as sales, leastSquaresLine } from './series';

/** Errors one step ahead and later forecasts, by the recursion as published. */
function publishedRecursion(
  values: readonly number[],
  horizon: number,
  { smoothing, levelStart, lineWeight }: ThetaParameters,
): { errors: number[]; forecasts: number[] } {
  let level = levelStart;
  const known: number[] = [];
  const errors: number[] = [];
  const forecasts: number[] = [];
  for (let t = 1; t <= values.length + horizon; t += 1) {
    const line =
      known.length < 2 ? { intercept: known[0] ?? 0, slope: 0 } : leastSquaresLine(known);
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

const squaredError = (parameters: ThetaParameters) =>
  publishedRecursion(Array.from(sales), 0, parameters)
    .errors.slice(1)
    .reduce((sum, error) => sum + error ** 2, 0);

describe('the Dynamic Optimised Theta Model', () => {
  const parameters = thetaParameters({ values: sales, ...recursiveLine(sales) }, null);

  it('forecasts as the published recursion does with its parameters', () => {
    const { forecasts } = publishedRecursion(Array.from(sales), 12, parameters);

    expectClose(ahead(fitDynamicTheta(sales), sales, 12), forecasts);
  });

  it('weighs line and level both', () => {
    expect(parameters.lineWeight).toBeGreaterThan(0.05);
    expect(parameters.lineWeight).toBeLessThan(0.95);
  });

  it.each([
    ['a faster smoothing', { smoothing: parameters.smoothing + 0.02 }],
    ['a slower smoothing', { smoothing: parameters.smoothing - 0.02 }],
    ['a higher start', { levelStart: parameters.levelStart + 1 }],
    ['a lower start', { levelStart: parameters.levelStart - 1 }],
    ['a larger weight of the line', { lineWeight: parameters.lineWeight + 0.02 }],
    ['a smaller weight of the line', { lineWeight: parameters.lineWeight - 0.02 }],
  ])('has no smaller squared error with %s', (_, change) => {
    expect(squaredError({ ...parameters, ...change })).toBeGreaterThanOrEqual(
      squaredError(parameters) * (1 - 1e-9),
    );
  });
});
