import fc from 'fast-check';
import { empiricalCoverage } from '../../../src/planning/demand/forecast-outcome';
import { countCdf, countQuantile } from '../../../src/planning/probability/count-distribution';

const rate = { mean: 10, variance: 30, levelVariance: 0 };
const outcome = (actual: number) => ({ rate, days: 10, actual });

describe('the empirical coverage of a quantile', () => {
  it('is the share of outcomes clearly below it', () => {
    const outcomes = [0, 50, 100, 999].map(outcome);

    expect(empiricalCoverage(outcomes, 1, 0.99)).toBe(0.75);
  });

  it('counts the outcome at the quantile in part', () => {
    const quantile = countQuantile(0.9, 100, 300);
    const below = countCdf(quantile - 1, 100, 300);
    const upTo = countCdf(quantile, 100, 300);

    expect(empiricalCoverage([outcome(quantile)], 1, 0.9)).toBeCloseTo(
      (0.9 - below) / (upTo - below),
      12,
    );
  });

  it('is the level itself for outcomes of the predicted distribution', () => {
    const demand = { mean: 3, variance: 3, levelVariance: 0 };
    // Each count as often as its probability says, in 10,000 outcomes.
    const outcomes = Array.from({ length: 12 }, (_, actual) => {
      const probability = countCdf(actual, 3, 3) - countCdf(actual - 1, 3, 3);
      const times = Math.round(10_000 * probability);
      return new Array<number>(times).fill(actual);
    })
      .flat()
      .map((actual) => ({ rate: demand, days: 1, actual }));

    expect(empiricalCoverage(outcomes, 1, 0.9)).toBeCloseTo(0.9, 2);
  });

  it('never falls with the factor above the median, nor with the level', () => {
    const factors = fc.double({ min: 0.8, max: 2, noNaN: true });
    const levels = fc.double({ min: 0.7, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 200 }),
        factors,
        factors,
        levels,
        (actual, a, b, level) => {
          const [small, large] = a < b ? [a, b] : [b, a];
          const coverage = (factor: number, at: number) =>
            empiricalCoverage([outcome(actual)], factor, at);

          expect(coverage(large, level)).toBeGreaterThanOrEqual(coverage(small, level) - 0.05);
          expect(coverage(small, level)).toBeGreaterThanOrEqual(coverage(small, level - 0.1));
        },
      ),
    );
  });
});
