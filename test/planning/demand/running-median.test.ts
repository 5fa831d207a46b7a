import fc from 'fast-check';
import { runningMedian } from '../../../src/planning/demand/running-median';

const of = (values: readonly number[], halfWindow: number) => [
  ...runningMedian(Float64Array.from(values), halfWindow),
];

describe('the running median', () => {
  it('is the median of each value and its neighbours, of fewer at the ends', () => {
    expect(of([1, 9, 2, 8, 3], 1)).toEqual([5, 2, 8, 3, 5.5]);
  });

  it('ignores a single outlier', () => {
    expect(of([5, 5, 5, 900, 5, 5, 5], 2)).toEqual([5, 5, 5, 5, 5, 5, 5]);
  });

  it('keeps the edge of a level shift', () => {
    expect(of([1, 1, 1, 1, 7, 7, 7, 7], 2)).toEqual([1, 1, 1, 1, 7, 7, 7, 7]);
  });

  it('is the series itself without neighbours', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 20 }), (values) => {
        expect(of(values, 0)).toEqual(values);
      }),
    );
  });

  it('is the median of all values with a window over all of them', () => {
    expect(of([4, 1, 3, 2], 9)).toEqual([2.5, 2.5, 2.5, 2.5]);
  });
});
