import fc from 'fast-check';
import { runToEnd } from '../../../src/planning/base/steps';
import { multiplicativeMeans } from '../../../src/planning/demand/multiplicative-means';
import { smallNetwork } from '../small-network';

const LONG = 1e6;

/** The fit of a table of levels, a row a product and a column a location; NaN where unknown. */
function fit(table: readonly (readonly number[])[], days = LONG, indexOfDispersion = 1) {
  const network = smallNetwork({
    products: table.map(() => ({})),
    locations: table[0]!.map(() => ({})),
    positions: table.flatMap((row, product) => row.map((_, location) => ({ product, location }))),
  });
  const { mean, heterogeneity } = runToEnd(
    multiplicativeMeans(
      network,
      Float64Array.from(table.flat()),
      new Float64Array(table.flat().length).fill(days),
      new Float64Array(table.length).fill(indexOfDispersion),
    ),
  );
  return { mean: [...mean], heterogeneity };
}

describe('multiplicative means', () => {
  it('are a product effect times a location effect', () => {
    const { mean } = fit([
      [10, 20, 30],
      [1, 2, 3],
      [4, 8, 12],
    ]);

    [10, 20, 30, 1, 2, 3, 4, 8, 12].forEach((expected, p) => {
      expect(mean[p]! / expected).toBeGreaterThan(0.9);
      expect(mean[p]! / expected).toBeLessThan(1.1);
    });
  });

  it('predict an unknown cell from its row and column', () => {
    const { mean } = fit([
      [10, 20, 30],
      [1, 2, NaN],
      [4, 8, 12],
    ]);

    expect(mean[5]).toBeGreaterThan(2.2);
    expect(mean[5]).toBeLessThan(3.3);
  });

  it('are the mean of the product at every location if there is one product', () => {
    expect(fit([[2, 4, 6]]).mean).toEqual([4, 4, 4]);
  });

  it('shrink location effects to 1 where history is short', () => {
    const table = [
      [10, 14],
      [10, 14],
    ];
    const ratio = (days: number) => {
      const { mean } = fit(table, days, 5);
      return mean[1]! / mean[0]!;
    };

    expect(ratio(LONG)).toBeGreaterThan(ratio(1));
    expect(ratio(1)).toBeGreaterThanOrEqual(1);
    expect(ratio(LONG)).toBeLessThanOrEqual(1.4);
  });

  it('are 0 for a product that sells nowhere', () => {
    expect(
      fit([
        [NaN, NaN],
        [3, 5],
      ]).mean.slice(0, 2),
    ).toEqual([0, 0]);
  });

  it('keep the total of each product with complete data', () => {
    const row = fc.array(fc.double({ min: 1, max: 50, noNaN: true }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (table) => {
        const { mean } = fit(table, 50, 2);
        table.forEach((levels, product) => {
          const total = levels.reduce((sum, one) => sum + one, 0);
          const fitted = mean
            .slice(4 * product, 4 * product + 4)
            .reduce((sum, one) => sum + one, 0);

          expect(fitted).toBeCloseTo(total, 6);
        });
      }),
    );
  });
});

describe('heterogeneity', () => {
  it('is the squared coefficient of variation beyond sampling error', () => {
    // One product, mean 4: squared deviations (½² + 0 + ½²) ÷ 2 of the mean.
    expect(fit([[2, 4, 6]]).heterogeneity).toBeCloseTo(0.25, 4);
    // Sampling variance 2 ÷ (10 × 4) is taken off.
    expect(fit([[2, 4, 6]], 10, 2).heterogeneity).toBeCloseTo(0.25 - 0.05, 2);
  });

  it('is at least 0.05', () => {
    expect(fit([[4, 4, 4]]).heterogeneity).toBe(0.05);
  });

  it('is 1 without a product at two locations', () => {
    expect(fit([[4], [7]]).heterogeneity).toBe(1);
  });
});
