import fc from 'fast-check';
import { runToEnd } from '../../../src/planning/base/steps';
import type { DemandStatistics } from '../../../src/planning/demand/demand-statistics';
import { shrinkToProducts } from '../../../src/planning/demand/shrink-to-products';
import { smallNetwork, type SmallPosition } from '../small-network';
import { statisticsOf } from './statistics-columns';

/** Rates of one product at some locations. */
function rates(
  statistics: DemandStatistics,
  given: Partial<SmallPosition> = {},
  trends: { growth?: number; postSeasonFactor?: number } = {},
) {
  const count = statistics.days.length;
  const network = smallNetwork({
    locations: Array.from({ length: count }, () => ({})),
    positions: Array.from({ length: count }, (_, location) => ({
      location,
      ...(location === 0 && given),
    })),
  });
  const column = (value = 1) => new Float64Array(count).fill(value);
  return runToEnd(
    shrinkToProducts(network, statistics, {
      growth: column(trends.growth),
      postSeasonFactor: column(trends.postSeasonFactor),
    }),
  );
}

/** One location with history mean 1 and index of dispersion 2, over four days: T = 2. */
const single = statisticsOf(1, { days: [4], historyMean: [1], historyVariance: [2] });

describe('the shrunk mean of a sparse position', () => {
  it('is (T·mean + a) ÷ (T + b) with τ² = m ÷ (T + b)', () => {
    // At one location heterogeneity is 1 and the multiplicative mean 1, so a = b = 1.
    const { mean, variance, levelVariance } = rates(single);

    expect(mean[0]).toBeCloseTo((2 * 1 + 1) / (2 + 1), 12);
    expect(levelVariance[0]).toBeCloseTo(1 / 3, 12);
    expect(variance[0]).toBeCloseTo(2, 12);
  });

  it('grows with its trend', () => {
    // The multiplicative mean is 3, so b = 1 × 3 ÷ 3.
    const { mean, levelVariance } = rates(single, {}, { growth: 3 });

    expect(mean[0]).toBeCloseTo((3 * (2 + 1)) / (2 + 1), 12);
    expect(levelVariance[0]).toBeCloseTo((3 * 3) / 3, 12);
  });

  it('is between its own mean and that of the product', () => {
    const days = fc.double({ min: 1, max: 400, noNaN: true });
    const level = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(days, level, (length, own) => {
        const { mean } = rates(
          statisticsOf(4, { days: [length, 300, 300, 300], historyMean: [own, 2, 2, 2] }),
        );
        const ofProduct = (own + 6) / 4;

        expect(mean[0]).toBeGreaterThanOrEqual(own - 1e-9);
        expect(mean[0]).toBeLessThanOrEqual(ofProduct + 1e-9);
      }),
    );
  });

  it('is closer to its own mean with a longer history', () => {
    const [short, long] = [20, 400].map(
      (days) =>
        rates(statisticsOf(3, { days: [days, 300, 300], historyMean: [0.5, 2, 2] })).mean[0]!,
    );

    expect(long!).toBeLessThan(short!);
    expect(long!).toBeGreaterThan(0.5);
  });

  it('is above 0 without a sale where the product sells elsewhere', () => {
    const { mean } = rates(statisticsOf(2, { days: [100, 100], historyMean: [0, 3] }));

    expect(mean[0]).toBeGreaterThan(0);
  });

  it('counts history for less where demand is overdispersed, up to a factor of five', () => {
    // One location: heterogeneity is 1 and a = b = 1, so m = (T·1 + 1) ÷ (T + 1) = 1, τ² = 1 ÷ (T + 1).
    const weightAt = (dispersion: number) => {
      const statistics = statisticsOf(1, {
        days: [100],
        historyMean: [1],
        historyVariance: [dispersion],
      });
      return 1 / rates(statistics).levelVariance[0]! - 1;
    };

    expect(weightAt(0.5)).toBeCloseTo(100, 9);
    expect(weightAt(2)).toBeCloseTo(50, 9);
    expect(weightAt(5)).toBeCloseTo(20, 9);
    expect(weightAt(80)).toBeCloseTo(20, 9);
  });
});

describe('a position with a forecast', () => {
  it('uses it as the mean, with its variances', () => {
    const statistics = statisticsOf(1, {
      days: [1e9],
      historyMean: [1],
      historyVariance: [2],
      positionForecastMean: [5],
      positionForecastVariance: [30],
      positionForecastLevelVariance: [0.5],
    });
    const { mean, variance, levelVariance } = rates(statistics, {}, { growth: 9 });

    expect(mean[0]).toBeCloseTo(5, 6);
    expect(variance[0]).toBeCloseTo(30, 5);
    expect(levelVariance[0]).toBeCloseTo(0.5, 6);
  });
});

describe('a position with a row in the Forecast table', () => {
  it('has its mean and standard deviation without uncertainty of the mean', () => {
    const { mean, variance, levelVariance, postSeasonFactor } = rates(
      single,
      { mean: 7, sd: 3 },
      { postSeasonFactor: 2 },
    );

    expect([mean[0], variance[0], levelVariance[0], postSeasonFactor[0]]).toEqual([7, 9, 0, 1]);
  });

  it('takes the index of dispersion of its history if no deviation is given', () => {
    expect(rates(single, { mean: 7 }).variance[0]).toBeCloseTo(14, 12);
  });
});

it('gives no demand where the product sells nowhere', () => {
  const { mean, variance, postSeasonFactor } = rates(
    statisticsOf(1, {}),
    {},
    { postSeasonFactor: 2 },
  );

  expect([mean[0], variance[0], postSeasonFactor[0]]).toEqual([0, 0, 1]);
});
