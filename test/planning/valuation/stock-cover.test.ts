import {
  coverDays,
  coverOfEchelon,
  coverOfStock,
  unitsExpiring,
} from '../../../src/planning/valuation/stock-cover';
import { stockPosition } from './stock-positions';
import { supplied, termsOf } from './supplied-positions';

describe('days of cover', () => {
  it.each([
    ['stock ÷ demand per day', 12, 3, 4],
    ['0 without stock', 0, 3, 0],
    ['0 for a backlog', -2, 3, 0],
    ['unlimited without demand', 12, 0, Infinity],
    ['0 without stock and demand', 0, 0, 0],
  ])('are %s', (_, available, meanPerDay, days) => {
    expect(coverDays(available, meanPerDay)).toBe(days);
  });
});

describe('the cover of a stock with lots', () => {
  // Two a day: 12 of the 200 units sell before they expire, then 60 are left.
  const donor = stockPosition({
    available: 260,
    lots: [{ lastUnit: 200, life: 6 }],
    rate: { mean: 2, variance: 2, levelVariance: 0 },
  });

  it('leaves out what expires before it is asked for', () => {
    expect(unitsExpiring(donor)).toBe(188);
    expect(coverOfStock(donor)).toBe(36);
  });

  it('counts a lot that sells in time in full', () => {
    const fresh = { ...donor, available: 20, lots: [{ lastUnit: 12, life: 6 }] };
    expect([unitsExpiring(fresh), coverOfStock(fresh)]).toEqual([0, 10]);
  });

  it('sells each lot before the next one', () => {
    const lots = [
      { lastUnit: 4, life: 1 },
      { lastUnit: 10, life: 4 },
    ];
    // Two of the first four sell; six of the next six, by day 4.
    expect(unitsExpiring({ ...donor, lots })).toBe(2);
  });

  it('counts only lots that are still there', () => {
    expect(unitsExpiring({ ...donor, available: 50 })).toBe(38);
  });
});

describe('the cover of a location that supplies others', () => {
  it('is the time until it and all below it have sold: 620 units at 9 a day', () => {
    const [dc] = termsOf(supplied(500, 0, -1), supplied(60, 4, 0), supplied(60, 5, 0));
    expect(coverOfEchelon(dc!, 500)).toBeCloseTo(620 / 9, 0);
  });

  it('counts no stock of a location below that has more than it needs', () => {
    const [dc] = termsOf(supplied(100, 0, -1), supplied(5000, 1, 0), supplied(0, 4, 0));
    expect(coverOfEchelon(dc!, 100)).toBeCloseTo(25, 0);
  });

  it('is the day on which expected net demand reaches the stock', () => {
    const [dc] = termsOf(supplied(90, 1, -1), supplied(70, 2, 0), supplied(10, 0.5, 0));
    const days = coverOfEchelon(dc!, 90);
    expect(Math.abs(dc!.demand.over(days).mean - 90)).toBeLessThan(0.5);
  });

  it('is 0 without stock and unlimited where nobody asks for it', () => {
    const [dc] = termsOf(supplied(90, 0, -1), supplied(70, 0, 0));
    expect(coverOfEchelon(dc!, 0)).toBe(0);
    expect(coverOfEchelon(dc!, 90)).toBe(Infinity);
  });
});
