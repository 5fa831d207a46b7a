import { countMass } from '../../../src/planning/probability/count-distribution';
import { countExcess } from '../../../src/planning/probability/count-excess';

/** Moments of (X − stock)⁺ summed over the masses of X. */
function summed(mean: number, variance: number, stock: number) {
  let first = 0;
  let second = 0;
  for (let k = Math.max(0, stock); k < 2000; k += 1) {
    first += (k - stock) * countMass(k, mean, variance);
    second += (k - stock) ** 2 * countMass(k, mean, variance);
  }
  return { mean: first, variance: second - first * first };
}

describe('demand beyond a stock', () => {
  it.each([
    [4, 4, 0],
    [4, 4, 3],
    [4, 9, 3],
    [0.3, 0.9, 2],
    [60, 150, 55],
    [60, 150, 110],
    [60, 60, 90],
  ])(
    'has the moments of the sum, with mean %d, variance %d and stock %d',
    (mean, variance, stock) => {
      const exact = summed(mean, variance, stock);

      const found = countExcess({ mean, variance }, stock);

      expect(found.mean).toBeCloseTo(exact.mean, 9);
      expect(found.variance).toBeCloseTo(exact.variance, 8);
    },
  );

  it('is demand and backlog where the stock is below 0', () => {
    expect(countExcess({ mean: 4, variance: 6 }, -5)).toEqual({ mean: 9, variance: 6 });
    expect(countExcess({ mean: 0, variance: 0 }, -5)).toEqual({ mean: 5, variance: 0 });
  });

  it('is nothing without demand', () => {
    expect(countExcess({ mean: 0, variance: 0 }, 5)).toEqual({ mean: 0, variance: 0 });
  });

  it('counts a variance below the mean as the mean', () => {
    expect(countExcess({ mean: 4, variance: 1 }, 3)).toEqual(
      countExcess({ mean: 4, variance: 4 }, 3),
    );
  });
});
