import type { DemandRate } from '../../../src/planning/demand/demand-rate';
import { meanOver, varianceOver } from '../../../src/planning/demand/demand-rate';
import { countCdf } from '../../../src/planning/probability/count-distribution';
import {
  expectedLeftover,
  expectedUnitDays,
  fillExpectedTimeToSale,
} from '../../../src/planning/valuation/time-to-sale';

const rates: readonly (readonly [string, DemandRate, number])[] = [
  [
    'a unit a year, with a life of a year',
    { mean: 1 / 365, variance: 1 / 365, levelVariance: 0 },
    365,
  ],
  ['a unit in three years', { mean: 0.001, variance: 0.002, levelVariance: 0 }, 365],
  ['a unit a month in bursts', { mean: 0.03, variance: 0.15, levelVariance: 0 }, 365],
  ['a unit a month, uncertain', { mean: 0.03, variance: 0.03, levelVariance: 0.0009 }, 365],
  ['a unit a day', { mean: 1, variance: 1, levelVariance: 0 }, 365],
  ['a unit a day in bursts, uncertain', { mean: 1, variance: 5, levelVariance: 0.1 }, 365],
  ['a unit a day, with a life of five days', { mean: 1, variance: 2, levelVariance: 0 }, 5],
  ['twenty a day', { mean: 20, variance: 60, levelVariance: 0 }, 365],
  ['twenty a day, uncertain', { mean: 20, variance: 60, levelVariance: 4 }, 365],
  ['six hundred a day', { mean: 600, variance: 1800, levelVariance: 0 }, 90],
  [
    'a unit in ten days out of season, then four times that',
    { mean: 0.1, variance: 0.2, levelVariance: 0.001, postSeasonFactor: 4 },
    365,
  ],
  [
    'eight a day in the season, then a quarter of that',
    { mean: 8, variance: 24, levelVariance: 1, postSeasonFactor: 0.25 },
    365,
  ],
];

const units = [1, 2, 3, 5, 10, 24, 25, 40, 100, 365, 1000, 3000];

/** ∫ P(D(t) < y) dt from 0 to `life`, by the midpoints of many slices that are finest early on. */
function denseTimeToSale(y: number, rate: DemandRate, life: number): number {
  const slices = 6000;
  let wait = 0;
  for (let i = 0; i < slices; i += 1) {
    const u = (i + 0.5) / slices;
    const day = life * u * u;
    wait +=
      ((2 * u * life) / slices) * countCdf(y - 1, meanOver(rate, day), varianceOver(rate, day));
  }
  return wait;
}

function timeToSale(y: number, rate: DemandRate, life: number): number {
  const wait = new Float64Array(1);
  fillExpectedTimeToSale(wait, y, rate, life);
  return wait[0]!;
}

describe.each(rates)('the expected time to sale of a unit where demand is %s', (_, rate, life) => {
  it('is within a ten thousandth of its life of what a dense sum gives', () => {
    for (const y of units) {
      expect(
        Math.abs(timeToSale(y, rate, life) - denseTimeToSale(y, rate, life)) / life,
      ).toBeLessThan(1e-4);
    }
  });

  it('does not depend on which other units are requested', () => {
    const all = new Float64Array(400);
    fillExpectedTimeToSale(all, -3, rate, life);

    for (const y of [1, 2, 7, 24, 25, 60, 100, 250, 390]) {
      expect(all[y + 3]!).toBeCloseTo(timeToSale(y, rate, life), 9);
    }
    expect([...all.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
  });

  it('grows with the unit and stays within its life', () => {
    const all = new Float64Array(400);
    fillExpectedTimeToSale(all, 1, rate, life);

    all.forEach((wait, i) => {
      expect(wait).toBeLessThanOrEqual(life * (1 + 1e-9));
      expect(wait).toBeGreaterThanOrEqual((all[i - 1] ?? 0) - 1e-4 * life);
    });
  });

  it('adds up to the unit-days of the stock', () => {
    for (const y of [1, 3, 24, 100, 400]) {
      const waits = new Float64Array(y);
      fillExpectedTimeToSale(waits, 1, rate, life);
      const sum = waits.reduce((total, wait) => total + wait, 0);

      expect(Math.abs(expectedUnitDays(y, rate, life) - sum) / (y * life)).toBeLessThan(1e-4);
    }
  });

  it('leaves over what is not sold in the time', () => {
    for (const y of [1, 4, 20]) {
      let left = 0;
      for (let unit = 1; unit <= y; unit += 1) {
        left += countCdf(unit - 1, meanOver(rate, life), varianceOver(rate, life));
      }
      expect(expectedLeftover(y, rate, life)).toBeCloseTo(left, 9);
    }
  });
});

it('of a million units, most of which never sell, takes no longer than a second', () => {
  const rate = { mean: 1, variance: 3, levelVariance: 0.08 };
  const waits = new Float64Array(1e6);
  const before = process.cpuUsage();
  fillExpectedTimeToSale(waits, 1, rate, 60);
  const { user } = process.cpuUsage(before);

  expect(user / 1e6).toBeLessThan(1);
  expect([1000, 1e5, 1e6].map((y) => waits[y - 1])).toEqual([60, 60, 60]);
  expect(waits[59]).toBeCloseTo(timeToSale(60, rate, 60), 9);
});

describe('stock without demand', () => {
  const none = { mean: 0, variance: 0, levelVariance: 0 };

  it('stays for its whole life, and none of it sells', () => {
    expect(timeToSale(3, none, 90)).toBe(90);
    expect(expectedUnitDays(4, none, 90)).toBe(360);
    expect(expectedLeftover(4, none, 90)).toBe(4);
  });

  it('is 0 for no units', () => {
    expect(timeToSale(0, none, 90)).toBe(0);
    expect(expectedUnitDays(0, none, 90)).toBe(0);
    expect(expectedLeftover(-2, none, 90)).toBe(0);
  });
});
