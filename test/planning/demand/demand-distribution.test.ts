import * as fc from 'fast-check';
import {
  demandLoss,
  demandQuantile,
  demandSurvival,
  fillDemandCdf,
  fillUncalibratedCdf,
  uncalibratedLoss,
} from '../../../src/planning/demand/demand-distribution';
import type { DemandRate } from '../../../src/planning/demand/demand-rate';
import { countLoss, countQuantile } from '../../../src/planning/probability/count-distribution';

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Calibrated exceedance probabilities, a quarter to four times those of the family, in order. */
const tails = fc.tuple(double(0.25, 4), double(0.25, 4), double(0.25, 4)).map(([a, b, c]) => {
  const [first, second] = [0.1 * a, Math.min(0.02 * b, 0.09 * a)];
  return [first, second, Math.min(0.005 * c, 0.9 * second)];
});

const demands = fc.record({
  days: double(0.5, 60),
  rate: fc.record({
    mean: double(0.01, 30),
    variance: double(0, 300),
    levelVariance: double(0, 5),
    tail: fc.oneof(fc.constant(null), tails),
  }),
});

const plain = { mean: 10, variance: 40, levelVariance: 0 };
const heavy = { ...plain, tail: [0.15, 0.05, 0.02] };

const cdfOf = (rate: DemandRate, days: number, count: number): Float64Array => {
  const cdf = new Float64Array(count);
  fillDemandCdf(cdf, 0, rate, { days });
  return cdf;
};

describe('demand with a calibrated tail', () => {
  it('exceeds the quantiles of its family with the calibrated probabilities', () => {
    for (const [level, exceeded] of [
      [0.9, 0.15],
      [0.98, 0.05],
      [0.995, 0.02],
    ] as const) {
      const wide = { mean: 5000, variance: 4e6, levelVariance: 0 };
      const quantile = countQuantile(level, 5000, 4e6);

      expect(demandSurvival(quantile, { ...wide, tail: heavy.tail }, 1)).toBeCloseTo(exceeded, 3);
    }
  });

  it('needs more stock and has a larger shortage than its family with a heavier tail', () => {
    for (const level of [0.9, 0.95, 0.99, 0.999]) {
      expect(demandQuantile(level, heavy, 7)).toBeGreaterThan(demandQuantile(level, plain, 7));
    }
    expect(demandLoss(100, heavy, 7)).toBeGreaterThan(demandLoss(100, plain, 7));
  });

  it('equals its family up to the median', () => {
    for (const level of [0.01, 0.2, 0.5]) {
      expect(demandQuantile(level, heavy, 7)).toBe(demandQuantile(level, plain, 7));
    }
    expect(demandSurvival(40, heavy, 7)).toBe(demandSurvival(40, plain, 7));
  });

  it('equals its family with the nominal probabilities', () => {
    const same = { ...plain, tail: [0.1, 0.02, 0.005] };

    expect(demandQuantile(0.97, same, 7)).toBe(countQuantile(0.97, 70, 280));
    expect(demandLoss(80, same, 7)).toBeCloseTo(countLoss(80, 70, 280), 9);
  });

  it('has the same probabilities one by one and in a row', () => {
    fc.assert(
      fc.property(demands, ({ rate, days }) => {
        const cdf = cdfOf(rate, days, demandQuantile(0.9999, rate, days) + 1);

        for (const k of [0, Math.floor(cdf.length / 2), cdf.length - 1]) {
          expect(1 - cdf[k]!).toBeCloseTo(demandSurvival(k, rate, days), 9);
        }
      }),
    );
  });

  it('meets a service level at its quantile, and not a unit below', () => {
    fc.assert(
      fc.property(demands, double(0.01, 0.999), ({ rate, days }, level) => {
        const quantile = demandQuantile(level, rate, days);

        expect(1 - demandSurvival(quantile, rate, days)).toBeGreaterThanOrEqual(level - 1e-9);
        expect(1 - demandSurvival(quantile - 1, rate, days)).toBeLessThan(level + 1e-9);
      }),
    );
  });

  it('has a shortage that falls with each unit by the probability that it is demanded', () => {
    fc.assert(
      fc.property(demands, double(-0.1, 1), ({ rate, days }, share) => {
        const y = Math.round(share * demandQuantile(0.9999, rate, days));
        const unit = demandLoss(y, rate, days) - demandLoss(y + 1, rate, days);

        expect(unit).toBeCloseTo(demandSurvival(y, rate, days), 6);
      }),
    );
  });

  it('has a decreasing, convex shortage', () => {
    fc.assert(
      fc.property(demands, ({ rate, days }) => {
        const farthest = demandQuantile(0.999, rate, days);
        const losses = [0, 0.25, 0.5, 0.75, 1].map((share) => {
          const y = Math.floor((share * farthest) / 4) * 4;
          return [y, y + 1, y + 2].map((units) => demandLoss(units, rate, days));
        });

        for (const [a, b, c] of losses as [number, number, number][]) {
          expect(b).toBeLessThanOrEqual(a + 1e-9);
          expect(a - b).toBeGreaterThanOrEqual(b - c - 1e-6);
        }
      }),
    );
  });

  it('never needs less stock with a heavier tail', () => {
    fc.assert(
      fc.property(demands, tails, double(1, 2.4), (demand, tail, times) => {
        const { rate, days } = demand;
        const more = tail.map((probability) => Math.min(0.49, times * probability));

        expect(demandQuantile(0.97, { ...rate, tail: more }, days)).toBeGreaterThanOrEqual(
          demandQuantile(0.97, { ...rate, tail }, days),
        );
      }),
    );
  });
});

describe('known demand', () => {
  /** 3 units on day 1, 5 on day 3; the tail of uncertain demand does not apply. */
  const known = { ...heavy, known: Float64Array.of(3, 3, 8) };

  it('is a single value', () => {
    expect([...cdfOf(known, 2, 5)]).toEqual([0, 0, 0, 1, 1]);
    expect([2, 3].map((k) => demandSurvival(k, known, 2))).toEqual([1, 0]);
    expect([0.01, 0.5, 0.999].map((level) => demandQuantile(level, known, 2))).toEqual([3, 3, 3]);
    expect(demandQuantile(0.9, known, 2, { from: 1, addedVariance: 9 })).toBe(5);
  });

  it('is short by what exceeds the stock', () => {
    expect([-1, 0, 2, 3, 4].map((y) => demandLoss(y, known, 2))).toEqual([4, 3, 1, 0, 0]);
  });

  it('counts from the first day of a span, and from any unit', () => {
    const cdf = new Float64Array(4);
    fillDemandCdf(cdf, 3, known, { days: 2, from: 1 });
    expect([...cdf]).toEqual([0, 0, 1, 1]);
    fillDemandCdf(cdf, 7, known, { days: 2, from: 1 });
    expect([...cdf]).toEqual([1, 1, 1, 1]);
    fillDemandCdf(cdf, -2, known, { days: 0.5 });
    expect([...cdf]).toEqual([0, 0, 1, 1]);
  });
});

describe('demand without its calibrated tail', () => {
  it('is that of the family', () => {
    const cdf = new Float64Array(200);
    fillUncalibratedCdf(cdf, 0, heavy, { days: 7 });

    expect([...cdf]).toEqual([...cdfOf(plain, 7, 200)]);
    expect(uncalibratedLoss(80, heavy, 7)).toBe(demandLoss(80, plain, 7));
  });
});
