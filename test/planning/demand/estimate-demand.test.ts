import { demandRate, meanOver, varianceOver } from '../../../src/planning/demand/demand-rate';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type Sale, type SmallPosition } from '../small-network';

const settings = defaultSettings(PLAN_DATE);

/** One unit every `every` days over the last `days`. */
function steady(every: number, days: number): readonly Sale[] {
  const sales: Sale[] = [];
  for (let daysAgo = days; daysAgo > 0; daysAgo -= every) sales.push({ daysAgo, quantity: 1 });
  return sales;
}

function estimate(positions: readonly SmallPosition[], products = 1) {
  const places = Math.max(...positions.map(({ location }) => location)) + 1;
  const network = smallNetwork({
    products: Array.from({ length: products }, () => ({})),
    locations: Array.from({ length: places }, () => ({})),
    positions,
  });
  return estimateDemand(network, settings);
}

describe('mean demand', () => {
  it('is near what a position with a long history sold', () => {
    const { mean } = estimate([
      { location: 0, sales: steady(1, 360) },
      { location: 1, sales: steady(2, 360) },
    ]);

    expect(mean[0]!).toBeCloseTo(1, 1);
    expect(mean[1]!).toBeCloseTo(0.5, 1);
  });

  it('lies between what a position sold itself and what its product sells at a location', () => {
    const { mean } = estimate([
      { location: 0, sales: steady(2, 300) },
      { location: 1, sales: steady(2, 300) },
      {
        location: 2,
        sales: [
          { daysAgo: 9, quantity: 1 },
          { daysAgo: 5, quantity: 8 },
        ],
      },
    ]);
    const atProduct = (0.5 + 0.5 + 1) / 3;

    expect(mean[2]!).toBeGreaterThan(atProduct);
    expect(mean[2]!).toBeLessThan(1);
  });

  it('is not raised by the sale with which a place begins to sell what others sold before', () => {
    const { mean } = estimate([
      { location: 0, sales: steady(2, 300) },
      { location: 1, sales: steady(2, 300) },
      { location: 2, sales: [{ daysAgo: 5, quantity: 50 }] },
    ]);

    expect(mean[2]!).toBeGreaterThan(0);
    expect(mean[2]!).toBeLessThan(0.5);
  });

  it('follows the formula (T·mean + a) ÷ (T + b) with τ² = m ÷ (T + b)', () => {
    // One location: the spread of means is taken as their size, so a = 1 and b = 1 ÷ mean.
    // Four days with 3, 0, 1, 0: mean 1, variance 2, so T = 4 ÷ 2 = 2 and b = 1.
    const { mean, variance, levelVariance } = estimate([
      {
        location: 0,
        sales: [
          { daysAgo: 4, quantity: 3 },
          { daysAgo: 2, quantity: 1 },
        ],
      },
    ]);

    expect(mean[0]!).toBeCloseTo((2 * 1 + 1) / (2 + 1), 12);
    expect(levelVariance[0]!).toBeCloseTo(1 / 3, 12);
    expect(variance[0]!).toBeCloseTo(2, 12);
  });

  it('of a place that never sold is above 0 and below its product’s, as long as others sell', () => {
    const { mean, levelVariance } = estimate([
      { location: 0, sales: steady(10, 100) },
      { location: 1, sales: steady(20, 100) },
      { location: 2 },
    ]);

    expect(mean[2]!).toBeGreaterThan(0);
    expect(mean[2]!).toBeLessThan(0.05);
    expect(levelVariance[2]!).toBeGreaterThan(0);
  });

  it('of a place that stood empty nearly all the time is nearly its product’s', () => {
    const hardlyEver = steady(1, 200).map((sale) => ({
      ...sale,
      quantity: sale.daysAgo === 200 ? 1 : 0,
      isStockout: sale.daysAgo < 200,
    }));
    const { mean } = estimate([
      { location: 0, sales: steady(2, 200) },
      { location: 1, sales: steady(2, 200) },
      { location: 2, sales: hardlyEver },
    ]);

    expect(mean[2]!).toBeGreaterThan(0.4);
  });

  it('is 0 for a product that never sold anywhere', () => {
    const { mean, variance } = estimate(
      [
        { product: 0, location: 0 },
        { product: 1, location: 0, sales: steady(1, 50) },
      ],
      2,
    );

    expect(mean[0]).toBe(0);
    expect(variance[0]).toBe(0);
    expect(mean[1]!).toBeGreaterThan(0.5);
  });

  it('is what the forecast says where there is one, certain and with its deviation', () => {
    const { mean, variance, levelVariance } = estimate([
      { location: 0, sales: steady(1, 300), mean: 7, sd: 3 },
      { location: 1, sales: steady(1, 300) },
    ]);

    expect([mean[0], variance[0], levelVariance[0]]).toEqual([7, 9, 0]);
    expect(mean[1]!).toBeCloseTo(1, 1);
  });

  it('takes the burstiness of a forecast without a deviation from the history', () => {
    const sales = Array.from({ length: 40 }, (_, i) => ({
      daysAgo: 40 - i,
      quantity: i % 10 === 0 ? 20 : 0,
    }));
    const { variance } = estimate([{ location: 0, sales, mean: 4 }]);

    // Mean 2; variance (4·18² + 36·2²) ÷ 39.
    expect(variance[0]!).toBeCloseTo(4 * ((4 * 18 ** 2 + 36 * 4) / 39 / 2), 9);
  });
});

describe('demand over a time', () => {
  it('has a variance that grows with the time, faster where the mean is uncertain', () => {
    const rate = { mean: 2, variance: 6, levelVariance: 0.5 };

    expect(meanOver(rate, 4)).toBe(8);
    expect(varianceOver(rate, 4)).toBe(6 * 4 + 0.5 * 16);
  });

  it('is never steadier than Poisson', () => {
    expect(varianceOver({ mean: 2, variance: 1, levelVariance: 0 }, 4)).toBe(8);
  });

  it('is read position by position', () => {
    const columns = estimate([{ location: 0, mean: 7, sd: 3 }]);

    expect(demandRate(columns, 0)).toEqual({
      mean: 7,
      variance: 9,
      levelVariance: 0,
      postSeasonFactor: 1,
      tail: null,
    });
  });
});
