import fc from 'fast-check';
import {
  mean,
  median,
  robustDeviation,
  sampleVariance,
  sum,
} from '../../../src/planning/demand/descriptive-statistics';

const of = (...values: readonly number[]) => Float64Array.from(values);

describe('descriptive statistics of a typed array', () => {
  it('are those of the textbook', () => {
    // Mean 5 and squared deviations 32.
    const values = of(2, 4, 4, 4, 5, 5, 7, 9);

    expect(sum(values)).toBe(40);
    expect(mean(values)).toBe(5);
    expect(sampleVariance(values)).toBeCloseTo(32 / 7, 14);
  });

  it.each([
    ['the middle value of an odd number', of(9, 1, 5), 5],
    ['the mean of the two middle values of an even number', of(8, 1, 5, 6), 5.5],
    ['the value itself of one', of(3), 3],
  ])('have as median %s', (_, values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('have no median of no values, and a sum of 0', () => {
    expect(median(of())).toBeNaN();
    expect(sum(of())).toBe(0);
  });

  it('have a robust deviation that one value cannot change', () => {
    // Deviations from 3: 2, 1, 0, 1, and one that is far away.
    expect(robustDeviation(of(1, 2, 3, 4, 5))).toBeCloseTo(1.4826, 12);
    expect(robustDeviation(of(1, 2, 3, 4, 1e9))).toBeCloseTo(1.4826, 12);
  });

  it('leave the values in their order', () => {
    fc.assert(
      fc.property(fc.float64Array({ noNaN: true, minLength: 1, maxLength: 20 }), (values) => {
        const before = values.slice();
        median(values);
        robustDeviation(values);

        expect(values).toEqual(before);
      }),
    );
  });
});
