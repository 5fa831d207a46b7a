import fc from 'fast-check';
import {
  dayOfMean,
  demandRate,
  hasDemand,
  meanOver,
  meanUnitDays,
  varianceOver,
  type DemandRate,
} from '../../../src/planning/demand/demand-rate';

const rates: fc.Arbitrary<DemandRate> = fc.record({
  mean: fc.double({ min: 0.01, max: 100, noNaN: true }),
  variance: fc.double({ min: 0.01, max: 500, noNaN: true }),
  levelVariance: fc.double({ min: 0, max: 10, noNaN: true }),
  postSeasonFactor: fc.double({ min: 0.25, max: 4, noNaN: true }),
});
const days = fc.double({ min: 0, max: 400, noNaN: true });

describe('demand over some days', () => {
  const rate = { mean: 2, variance: 6, levelVariance: 0.5 };

  it('has mean m·t and variance s²·t + τ²·t²', () => {
    expect(meanOver(rate, 4)).toBe(8);
    expect(varianceOver(rate, 4)).toBe(6 * 4 + 0.5 * 16);
  });

  it('has at least the variance of Poisson demand', () => {
    expect(varianceOver({ mean: 2, variance: 1, levelVariance: 0 }, 4)).toBe(8);
  });

  it('counts days after the season by the post-season factor', () => {
    const seasonal = { ...rate, postSeasonFactor: 3 };

    expect(meanOver(seasonal, 91)).toBe(182);
    expect(meanOver(seasonal, 101)).toBe(2 * (91 + 3 * 10));
    expect(meanOver(seasonal, 10, 91)).toBe(60);
    expect(meanOver(seasonal, 10, 86)).toBe(2 * (5 + 15));
    expect(varianceOver(seasonal, 10, 91)).toBe(6 * 30 + 0.5 * 900);
  });

  it('adds up over consecutive spans', () => {
    fc.assert(
      fc.property(rates, days, days, (one, first, second) => {
        const whole = meanOver(one, first + second);

        expect(meanOver(one, first) + meanOver(one, second, first)).toBeCloseTo(whole, 6);
      }),
    );
  });

  it('never has less variance over a longer span', () => {
    fc.assert(
      fc.property(rates, days, days, (one, first, second) => {
        expect(varianceOver(one, first + second)).toBeGreaterThanOrEqual(
          varianceOver(one, first) * (1 - 1e-12),
        );
      }),
    );
  });
});

describe('the day by which mean demand reaches some units', () => {
  it('is the inverse of mean demand', () => {
    fc.assert(
      fc.property(rates, days, (rate, day) => {
        expect(dayOfMean(rate, meanOver(rate, day))).toBeCloseTo(day, 6);
      }),
    );
  });

  it('is infinite without demand', () => {
    expect(dayOfMean({ mean: 0, variance: 0, levelVariance: 0 }, 5)).toBe(Infinity);
  });
});

describe('unit-days of mean demand', () => {
  it('are the integral of mean demand over time', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 400 }), (rate, end) => {
        const slices = 4000;
        let sum = 0;
        for (let i = 0; i < slices; i += 1) {
          sum += (meanOver(rate, ((i + 0.5) * end) / slices) * end) / slices;
        }

        expect(Math.abs(meanUnitDays(rate, end) / sum - 1)).toBeLessThan(1e-6);
      }),
      { numRuns: 30 },
    );
  });
});

it('reads the rate of one position from columns', () => {
  const column = (...values: readonly number[]) => Float64Array.from(values);
  const columns = {
    mean: column(1, 2),
    variance: column(3, 4),
    levelVariance: column(5, 6),
    postSeasonFactor: column(1, 2),
    tail: [null, [0.1, 0.02, 0.005]],
    known: [column(4), null],
  };

  expect(demandRate(columns, 0).known).toBe(columns.known[0]);
  expect(demandRate(columns, 1)).toEqual({
    mean: 2,
    variance: 4,
    levelVariance: 6,
    postSeasonFactor: 2,
    tail: [0.1, 0.02, 0.005],
    known: null,
  });
});

describe('known demand', () => {
  const rate = { mean: 1, variance: 6, levelVariance: 0.5, known: Float64Array.of(3, 3, 8) };

  it('is itself the mean over some days, without variance', () => {
    expect(meanOver(rate, 3)).toBe(8);
    expect(meanOver(rate, 2, 1)).toBe(5);
    expect(meanOver(rate, 4, 2)).toBe(5 + 3);
    expect(varianceOver(rate, 3)).toBe(0);
  });

  it('sets the day on which some units are sold', () => {
    expect(dayOfMean(rate, 4)).toBe(3);
    expect(dayOfMean(rate, 10)).toBe(5);
  });

  it('is demand, even if none follows', () => {
    expect(hasDemand({ ...rate, mean: 0 })).toBe(true);
    expect(hasDemand({ ...rate, mean: 0, known: Float64Array.of(0, 0) })).toBe(false);
    expect(hasDemand({ ...rate, known: Float64Array.of(0, 0) })).toBe(true);
  });
});
