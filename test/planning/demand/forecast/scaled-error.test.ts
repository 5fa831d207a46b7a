import { fitAverage, fitNaive } from '../../../../src/planning/demand/forecast/naive';
import { meanAbsoluteScaledError } from '../../../../src/planning/demand/forecast/scaled-error';
import { noise } from './series';

describe('the mean absolute scaled error', () => {
  it('is 1 for the naive forecast', () => {
    const values = Float64Array.from(noise(30, 3));

    expect(meanAbsoluteScaledError(fitNaive(values), values)).toBe(1);
  });

  it('is the mean absolute error over that of the naive forecast', () => {
    // Origins from the third value on: errors of the mean so far 1 and 0, of the last value 2 and 1.
    const values = Float64Array.of(1, 3, 1, 2, 2, 2);
    const first = 2;
    let error = 0;
    let naive = 0;
    for (let t = first; t < 6; t += 1) {
      const mean = values.subarray(0, t).reduce((sum, one) => sum + one, 0) / t;
      error += Math.abs(values[t]! - mean);
      naive += Math.abs(values[t]! - values[t - 1]!);
    }

    expect(naive).toBe(3);
    expect(meanAbsoluteScaledError(fitAverage(values), values)).toBeCloseTo(error / naive, 12);
  });

  it('is below 1 for a better forecast', () => {
    const values = Float64Array.from({ length: 30 }, (_, t) => (t % 2 === 0 ? 8 : 12));

    expect(meanAbsoluteScaledError(fitAverage(values), values)!).toBeLessThan(0.6);
  });

  it.each([
    ['never changes', new Float64Array(12).fill(4)],
    ['is too short', Float64Array.of(3, 5)],
  ])('is not defined for a series that %s', (_, values) => {
    expect(meanAbsoluteScaledError(fitNaive(values), values)).toBeNull();
  });
});
