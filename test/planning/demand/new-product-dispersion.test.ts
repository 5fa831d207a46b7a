import { demandRate, varianceOver } from '../../../src/planning/demand/demand-rate';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';
import { noise } from './forecast/series';

const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };
const WEEKS = 52;

/** About so many a week for so many weeks, and up to `reach` times as many or as few. */
function weekly(level: number, reach: number, weeks: number, seed: number) {
  return Array.from(noise(weeks, seed), (chance, week) => ({
    daysAgo: 7 * (weeks - week) - 3,
    quantity: Math.round(level * reach ** (2 * chance - 1)),
  }));
}

/** Standard deviation over mean of a week of a new product, two weeks old, among twenty old ones. */
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

describe('how far a product varies that has been sold for two weeks', () => {
  it('is about as far as others do, however alike its two weeks were', () => {
    // Demand between a quarter and four times of 100, evenly on a logarithmic scale: 0.77.
    const variation = variationOfNew(100, 4);

    expect(variation).toBeGreaterThan(0.6);
    expect(variation).toBeLessThan(0.95);
  });

  it('is as far at any level', () => {
    expect(variationOfNew(1000, 4) / variationOfNew(100, 4)).toBeCloseTo(1, 1);
  });

  it('is farther among products that vary farther', () => {
    expect(variationOfNew(100, 4)).toBeGreaterThan(1.5 * variationOfNew(100, 2));
  });

  it('is what comes by chance where there is no other product to tell', () => {
    const alone = variationOfNew(100, 4, 0);

    expect(alone).toBeGreaterThan(0.1);
    expect(alone).toBeLessThan(0.2);
  });
});
