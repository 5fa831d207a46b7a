import { fitDampedTrend } from '../../../../src/planning/demand/forecast/damped-trend';
import { logTransformed } from '../../../../src/planning/demand/forecast/log-transformed';
import { fitAverage } from '../../../../src/planning/demand/forecast/naive';
import { ahead } from './series';

describe('a method on logarithms', () => {
  it('turns the average into the geometric mean', () => {
    const values = Float64Array.of(1, 10, 100);

    expect(ahead(logTransformed(fitAverage)(values), values, 1)[0]).toBeCloseTo(10, 9);
  });

  it('is the untransformed method where a value is 0', () => {
    const values = Float64Array.of(3, 0, 4, 6, 2, 5, 7);

    expect(ahead(logTransformed(fitDampedTrend)(values), values, 3)).toEqual(
      ahead(fitDampedTrend(values), values, 3),
    );
  });

  it('never overflows', () => {
    const doubling = Float64Array.from({ length: 30 }, (_, t) => 1e3 ** t);
    const forecast = ahead(logTransformed(fitDampedTrend)(doubling), doubling, 100);

    expect(forecast.every(Number.isFinite)).toBe(true);
  });
});
