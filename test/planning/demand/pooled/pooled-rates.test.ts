import type { RateColumns } from '../../../../src/planning/demand/demand-rate';
import { uncalibratedRates } from '../../../../src/planning/demand/uncalibrated-rates';
import { defaultSettings } from '../../../../src/planning/network/settings';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork } from '../../small-network';
import { noise } from '../forecast/series';

/** Rates of products by their weekly units at each location, oldest first. */
function ratesOf(products: readonly (readonly (readonly number[])[])[]): RateColumns {
  const network = smallNetwork({
    products: products.map(() => ({})),
    locations: products[0]!.map(() => ({})),
    positions: products.flatMap((places, product) =>
      places.map((units, location) => ({
        product,
        location,
        onHand: 100,
        sales: units
          .map((quantity, t) => ({ daysAgo: 7 * (units.length - t) - 3, quantity }))
          .filter(({ quantity }) => quantity > 0),
      })),
    ),
  });
  const settings = {
    ...defaultSettings(PLAN_DATE),
    periodDays: 7,
    demandEstimate: 'pooled',
  } as const;
  return uncalibratedRates(network, settings);
}

const WEEKS = 40;
/** A unit in some of the weeks, at each of four locations. */
const rare = (seed: number) =>
  Array.from({ length: 4 }, (_, place) => [
    1,
    ...noise(WEEKS - 1, seed * 4 + place + 1).map((chance) => (chance < 0.1 ? 1 : 0)),
  ]);

describe('the pooled estimate', () => {
  it('is the mean of its weeks for steady demand at one location', () => {
    const steady = Array.from({ length: WEEKS }, (_, t) => (t % 2 === 0 ? 6 : 8));

    expect(ratesOf([[steady]]).mean[0]).toBeCloseTo(1, 2);
  });

  it('is above 0 without a recent sale, and without any where the product sells elsewhere', () => {
    const silent = [1, ...new Array<number>(WEEKS - 1).fill(0)];
    const never = new Array<number>(WEEKS).fill(0);
    const { mean } = ratesOf([[silent, never, ...rare(1)]]);

    expect(mean[0]).toBeGreaterThan(0);
    expect(mean[1]).toBeGreaterThan(0);
    expect(mean[1]).toBeLessThan(mean[2]!);
  });

  it('is not multiplied by a first sale after a year without one', () => {
    const never = new Array<number>(WEEKS).fill(0);
    const others = Array.from({ length: 5 }, () => [1, ...never.slice(1)]);
    const places = rare(2);
    const before = ratesOf([others, [...places, never]]).mean[9]!;
    const after = ratesOf([others, [...places, [...never.slice(1), 1]]]).mean[9]!;

    expect(after).toBeGreaterThan(before);
    expect(7 * (after - before)).toBeLessThan(2 / WEEKS);
  });

  it('moves little with one more week of steady demand', () => {
    // At one location there is nothing to shrink to but the own level.
    const histories = Array.from({ length: 30 }, (_, i) => [
      30,
      ...noise(WEEKS, 2 * i + 1).map((chance) => Math.round(60 * chance)),
    ]);
    const before = ratesOf(histories.map((units) => [units.slice(0, -1)])).mean;
    const after = ratesOf(histories.map((units) => [units])).mean;

    histories.forEach((units, p) => {
      const error = Math.abs(units.at(-1)! - 7 * before[p]!);
      expect(7 * Math.abs(after[p]! - before[p]!)).toBeLessThan(0.04 * error + 0.6);
    });
  });

  it('is the same in every run and for every order of the products', () => {
    const products = [rare(3), rare(4), rare(5)];
    const { mean, variance, levelVariance } = ratesOf(products);
    const reversed = ratesOf([...products].reverse());

    expect(ratesOf(products)).toEqual({ ...ratesOf(products), mean, variance, levelVariance });
    for (let p = 0; p < 4; p += 1) {
      expect(reversed.mean[8 + p]).toBeCloseTo(mean[p]!, 9);
      expect(reversed.variance[8 + p]).toBeCloseTo(variance[p]!, 9);
    }
  });

  it('has more uncertainty of the mean with less history', () => {
    const [long] = rare(6);
    const short = long!.slice(-12);
    const { mean, levelVariance } = ratesOf([
      [long!],
      [short.map((one, t) => (t === 0 ? 1 : one))],
    ]);

    expect(levelVariance[1]! / mean[1]! ** 2).toBeGreaterThan(levelVariance[0]! / mean[0]! ** 2);
  });
});
