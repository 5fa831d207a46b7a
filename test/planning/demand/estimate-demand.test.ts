import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type Sale, type SmallPosition } from '../small-network';

const settings = { ...defaultSettings(PLAN_DATE), demandEstimate: 'individual' } as const;

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

describe('estimated mean demand', () => {
  it('is close to the own mean with a long history', () => {
    const { mean } = estimate([
      { location: 0, sales: steady(1, 360) },
      { location: 1, sales: steady(2, 360) },
    ]);

    expect(mean[0]!).toBeCloseTo(1, 1);
    expect(mean[1]!).toBeCloseTo(0.5, 1);
  });

  it('lies between the own mean and that of the product with a short history', () => {
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

  it('does not count the first sale of a location that begins later than others', () => {
    const { mean } = estimate([
      { location: 0, sales: steady(2, 300) },
      { location: 1, sales: steady(2, 300) },
      { location: 2, sales: [{ daysAgo: 5, quantity: 50 }] },
    ]);

    expect(mean[2]!).toBeGreaterThan(0);
    expect(mean[2]!).toBeLessThan(0.5);
  });

  it('follows the formula (T·mean + a) ÷ (T + b) with τ² = m ÷ (T + b)', () => {
    // At one location heterogeneity is 1, so a = 1 and b = 1 ÷ mean.
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

  it('is above 0 and below that of the product at a location without a sale', () => {
    const { mean, levelVariance } = estimate([
      { location: 0, sales: steady(10, 100) },
      { location: 1, sales: steady(20, 100) },
      { location: 2 },
    ]);

    expect(mean[2]!).toBeGreaterThan(0);
    expect(mean[2]!).toBeLessThan(0.05);
    expect(levelVariance[2]!).toBeGreaterThan(0);
  });

  it('is close to that of the product at a location that was nearly always out of stock', () => {
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

  it('is 0 for a product without a sale', () => {
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

  it('is that of the Forecast table, with its deviation and no uncertainty of the mean', () => {
    const { mean, variance, levelVariance } = estimate([
      { location: 0, sales: steady(1, 300), mean: 7, sd: 3 },
      { location: 1, sales: steady(1, 300) },
    ]);

    expect([mean[0], variance[0], levelVariance[0]]).toEqual([7, 9, 0]);
    expect(mean[1]!).toBeCloseTo(1, 1);
  });

  it('has the index of dispersion of the history if the Forecast table has no deviation', () => {
    const sales = Array.from({ length: 40 }, (_, i) => ({
      daysAgo: 40 - i,
      quantity: i % 10 === 0 ? 20 : 0,
    }));
    const { variance } = estimate([{ location: 0, sales, mean: 4 }]);

    // Mean 2; variance (4·18² + 36·2²) ÷ 39.
    expect(variance[0]!).toBeCloseTo(4 * ((4 * 18 ** 2 + 36 * 4) / 39 / 2), 9);
  });
});
