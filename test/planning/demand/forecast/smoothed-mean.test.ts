import fc from 'fast-check';
import { SmoothedMean } from '../../../../src/planning/demand/forecast/smoothed-mean';

const smoothed = (smoothing: number, values: readonly number[]) => {
  const mean = new SmoothedMean(smoothing);
  for (const value of values) mean.add(value);
  return mean.mean;
};

describe('the smoothed mean', () => {
  it('weighs values by α, and the plain mean by what is left', () => {
    expect(smoothed(0.1, [3, 6])).toBeCloseTo(0.1 * 6 + 0.09 * 3 + 0.81 * 4.5, 12);
  });

  it('is the value itself of one value', () => {
    expect(smoothed(0.1, [7])).toBeCloseTo(7, 12);
  });

  it('is 0 of no values', () => {
    expect(smoothed(0.1, [])).toBe(0);
  });

  it('is the last value at α = 1', () => {
    expect(smoothed(1, [3, 6, 4])).toBe(4);
  });

  it('lies between the smallest and the largest value', () => {
    const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), values, (smoothing, all) => {
        const mean = smoothed(smoothing, all);

        expect(mean).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      }),
    );
  });
});
