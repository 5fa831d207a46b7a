import fc from 'fast-check';
import { dayOfKnownDemand, knownDemandBy } from '../../../src/planning/demand/known-demand';

/** 2 units on day 1, none on day 2, 3 on day 3. */
const known = Float64Array.of(2, 2, 5);
const later = { mean: 0.5 };

describe('known demand by a day', () => {
  it.each([
    [0, 0],
    [0.9, 0],
    [1, 2],
    [2.9, 2],
    [3, 5],
    [4.9, 5],
    [5, 6],
    [7, 7],
  ])('by day %d is %d units', (day, units) => {
    expect(knownDemandBy(known, later, day)).toBe(units);
  });

  it('goes on at the mean after the season too', () => {
    const halved = { mean: 2, postSeasonFactor: 0.5 };

    // 88 days of the season are left, at 2 units, and then 1 unit a day.
    expect(knownDemandBy(known, halved, 91)).toBe(5 + 176);
    expect(knownDemandBy(known, halved, 101)).toBe(5 + 176 + 10);
  });

  it('counts a unit that only rounding of the sum has not reached', () => {
    expect(knownDemandBy(Float64Array.of(0.1 + 0.7 + 0.2), { mean: 0 }, 1)).toBe(1);
  });
});

describe('the day on which known demand reaches some units', () => {
  it.each([
    [1, 1],
    [2, 1],
    [3, 3],
    [5, 3],
    [6, 5],
    [7, 7],
  ])('for %d units is day %d', (units, day) => {
    expect(dayOfKnownDemand(known, later, units)).toBe(day);
  });

  it('never comes after the last unit', () => {
    expect(dayOfKnownDemand(known, { mean: 0 }, 6)).toBe(Infinity);
  });

  it('comes by the mean where no day is known', () => {
    expect(dayOfKnownDemand(new Float64Array(0), { mean: 2 }, 3)).toBe(1.5);
  });

  it('is the first day by which so many units are demanded', () => {
    const paths = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 120 });
    const rates = fc.record({
      mean: fc.constantFrom(0.25, 1, 3),
      postSeasonFactor: fc.constantFrom(0.5, 1, 2),
    });
    fc.assert(
      fc.property(paths, rates, fc.integer({ min: 1, max: 400 }), (daily, rate, units) => {
        let sum = 0;
        const path = Float64Array.from(daily, (each) => (sum += each));
        const day = dayOfKnownDemand(path, rate, units);

        expect(knownDemandBy(path, rate, day)).toBeGreaterThanOrEqual(units);
        expect(knownDemandBy(path, rate, day - 1e-6)).toBeLessThan(units);
      }),
    );
  });
});
