import { demandRate, varianceOver } from '../../../src/planning/demand/demand-rate';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';
import { noise } from './forecast/series';

import { productDispersion } from '../../../src/planning/demand/product-dispersion';
import { statisticsOf } from './statistics-columns';

const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };
const WEEKS = 52;

/** Weekly sales around a level, up to `reach` times as many or as few. */
function weekly(level: number, reach: number, weeks: number, seed: number) {
  return Array.from(noise(weeks, seed), (chance, week) => ({
    daysAgo: 7 * (weeks - week) - 3,
    quantity: Math.round(level * reach ** (2 * chance - 1)),
  }));
}

/** Coefficient of variation of a week of a product that is two weeks old, among old ones. */
function variationOfNew(level: number, reachOfOld: number, old = 20): number {
  const sales = Array.from({ length: old }, (_, i) => weekly(100, reachOfOld, WEEKS, i + 1));
  const network = smallNetwork({
    products: Array.from({ length: old + 1 }, () => ({})),
    locations: [{}],
    positions: [...sales, weekly(level, 1, 2, 1)].map((one, product) => ({
      product,
      location: 0,
      onHand: 1000,
      sales: one,
    })),
  });
  const rate = demandRate(estimateDemand(network, settings), old);
  return Math.sqrt(varianceOver(rate, 7)) / (7 * rate.mean);
}

describe('the index of dispersion of a product', () => {
  const { positions } = smallNetwork({
    products: [{}, {}, {}, {}],
    locations: [{}, {}],
    positions: [
      { product: 0, location: 0 },
      { product: 0, location: 1 },
      { product: 1, location: 0 },
      { product: 2, location: 0 },
      { product: 3, location: 0 },
    ],
  });

  it('is the variance over the mean of all its locations', () => {
    const statistics = statisticsOf(5, {
      historyMean: [2, 4, 5, 1, NaN],
      historyVariance: [6, 12, 5, 8, NaN],
    });
    const { observed, indexOfDispersion } = productDispersion(positions, statistics);

    expect([...observed]).toEqual([18 / 6, 1, 8, 1]);
    expect([...indexOfDispersion].slice(0, 3)).toEqual([3, 1, 8]);
  });

  it('of a new product is 1 + φ·m with the φ of the median product', () => {
    const statistics = statisticsOf(5, {
      days: [100, 100, 100, 100, 10],
      historyMean: [2, 4, 5, 1, 30],
      historyVariance: [6, 12, 5, 8, NaN],
    });
    const { observed, indexOfDispersion } = productDispersion(positions, statistics);

    // φ: (18 − 6) ÷ (4 + 16) = 0.6, (5 − 5) ÷ 25 = 0 and (8 − 1) ÷ 1 = 7; the median is 0.6.
    expect(indexOfDispersion[3]).toBeCloseTo(1 + 0.6 * 30, 12);
    expect(observed[3]).toBe(1);
  });

  it('is 1 where no product has enough history', () => {
    const { indexOfDispersion } = productDispersion(positions, statisticsOf(5, {}));

    expect([...indexOfDispersion]).toEqual([1, 1, 1, 1]);
  });
});

describe('the estimated variation of a product that is two weeks old', () => {
  it('is about that of other products, even if its two weeks are alike', () => {
    // Demand between a quarter and four times of 100, evenly on a logarithmic scale: 0.77.
    const variation = variationOfNew(100, 4);

    expect(variation).toBeGreaterThan(0.6);
    expect(variation).toBeLessThan(0.95);
  });

  it('is the same at any level', () => {
    expect(variationOfNew(1000, 4) / variationOfNew(100, 4)).toBeCloseTo(1, 1);
  });

  it('is higher among products that vary more', () => {
    expect(variationOfNew(100, 4)).toBeGreaterThan(1.5 * variationOfNew(100, 2));
  });

  it('is that of Poisson demand without other products', () => {
    const alone = variationOfNew(100, 4, 0);

    expect(alone).toBeGreaterThan(0.1);
    expect(alone).toBeLessThan(0.2);
  });
});
