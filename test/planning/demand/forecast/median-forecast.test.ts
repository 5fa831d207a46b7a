import fc from 'fast-check';
import type { FittedForecast } from '../../../../src/planning/demand/forecast/fitted-forecast';
import {
  fitMedian,
  medianForecast,
} from '../../../../src/planning/demand/forecast/median-forecast';
import { fitAverage, fitNaive } from '../../../../src/planning/demand/forecast/naive';
import { ahead } from './series';

const constant = (value: number): FittedForecast => ({
  project: (_, horizon, into) => {
    into.fill(value, 0, horizon);
  },
});

const medianOf = (values: readonly number[], horizon = 1) =>
  ahead(medianForecast(values.map(constant)), [0], horizon);

describe('the median of forecasts', () => {
  it.each([
    ['the middle one of three', [9, 5, 1000], 9],
    ['the mean of two', [9, 5], 7],
    ['the mean of the middle two of four', [9, 5, 1000, -1000], 7],
    ['the forecast itself of one', [4], 4],
  ])('is %s', (_, values, expected) => {
    expect(medianOf(values, 2)).toEqual([expected, expected]);
  });

  it('does not depend on the order of the forecasts', () => {
    const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(values, (all) => {
        expect(medianOf([...all].reverse())).toEqual(medianOf(all));
      }),
    );
  });

  it('is taken of methods fitted to the same values', () => {
    const values = Float64Array.of(2, 4, 9);

    expect(ahead(fitMedian([fitNaive, fitAverage])(values), values, 2)).toEqual([7, 7]);
  });

  it('gives the same after a longer horizon was asked of it', () => {
    const values = Float64Array.of(2, 4, 9);
    const fitted = fitMedian([fitNaive, fitAverage])(values);
    ahead(fitted, values, 10);

    expect(ahead(fitted, values, 2)).toEqual([7, 7]);
  });
});
